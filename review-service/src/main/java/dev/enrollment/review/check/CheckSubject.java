package dev.enrollment.review.check;

import dev.enrollment.review.profile.Profile;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a check looks at.
 *
 * @param round of the review: with the enrollment, the identity of what is asked from others
 * @param market the application's
 * @param location where the source has promised the answer; null where it has not been asked
 */
public record CheckSubject(
        int round,
        String market,
        String partnerNetworkId,
        Profile profile,
        @Nullable URI location) {

    /** What nobody has been asked about. */
    public CheckSubject(int round, String market, String partnerNetworkId, Profile profile) {
        this(round, market, partnerNetworkId, profile, null);
    }

    /** The same for every try of the same question, so that asking again has no second effect. */
    String reference() {
        return profile.enrollment() + "-" + round;
    }
}
