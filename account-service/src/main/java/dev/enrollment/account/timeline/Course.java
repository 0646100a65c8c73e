package dev.enrollment.account.timeline;

import dev.enrollment.account.EnrollmentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One enrollment for those who may look at it.
 *
 * @param partner the partner system that began it; null where the applicant did
 * @param company name of the company as registered; null once it is erased
 */
public record Course(
        EnrollmentId id,
        @Nullable String partner,
        String market,
        @Nullable String company,
        Standing standing,
        List<Entry> timeline) {

    public Course {
        timeline = List.copyOf(timeline);
    }
}
