package dev.enrollment.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an account comes from; never changes.
 *
 * @param submission the submission the enrollment began with; null where the applicant began it
 * @param catalogueVersion version of the market catalogue that was applied
 */
public record Origin(
        Market market,
        Channel channel,
        @Nullable Submission submission,
        String catalogueVersion,
        Instant createdAt) {

    /** Whether this partner's system began it. */
    public boolean begunBy(String partner) {
        return submission != null && submission.partner().equals(partner);
    }
}
