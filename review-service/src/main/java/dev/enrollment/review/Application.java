package dev.enrollment.review;

import dev.enrollment.review.profile.EnrollmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is under review, without personal data.
 *
 * @param market ISO 3166-1 alpha-2 code
 * @param profileRevision the profile must be at least this new
 * @param support null for an application from before it was told
 * @param declaration null for an application from before it was told
 */
public record Application(
        EnrollmentId enrollment,
        String market,
        int profileRevision,
        String partnerNetworkId,
        @Nullable Support support,
        @Nullable Declaration declaration) {

    /**
     * How the company supports its customers.
     *
     * @param coverage BUSINESS_HOURS, EXTENDED or AROUND_THE_CLOCK
     * @param languages ISO 639-1 codes
     */
    public record Support(String coverage, List<String> languages) {

        public Support {
            languages = List.copyOf(languages);
        }
    }

    /** Which text the applicant declared, and when. */
    public record Declaration(String version, Instant at) {}

    /** What this one says where the other says something else, as {@code field=value}. */
    List<String> differences(Application other) {
        List<String> differences = new ArrayList<>();
        if (!partnerNetworkId.equals(other.partnerNetworkId())) {
            differences.add("partnerNetworkId=" + partnerNetworkId);
        }
        Support others = other.support();
        if (support != null && others != null && !support.equals(others)) {
            if (!support.coverage().equals(others.coverage())) {
                differences.add("supportProfile.coverage=" + support.coverage());
            }
            if (!support.languages().equals(others.languages())) {
                differences.add(
                        "supportProfile.languages=" + String.join(" ", support.languages()));
            }
        }
        return differences;
    }

    Application amended(int revision, String networkId, Support newSupport) {
        return new Application(enrollment, market, revision, networkId, newSupport, declaration);
    }
}
