package dev.enrollment.review.profile;

import org.jspecify.annotations.Nullable;

/**
 * What the applicant said about company and people, as of one revision. Personal data: never
 * logged, never published, gone when the enrollment is erased.
 *
 * @param supportProfile null in a profile from before it was kept here
 * @param language BCP 47 language of letters; null in a profile from before it was kept here
 * @param declarant null where a partner's system spoke for the company, and in a profile from
 *     before it was kept here
 */
public record Profile(
        EnrollmentId enrollment,
        int revision,
        Company company,
        Office office,
        Administrator administrator,
        @Nullable SupportContact supportProfile,
        @Nullable String language,
        @Nullable Declarant declarant,
        @Nullable Signatory signatory) {

    public Profile {
        signatory = signatory == null ? Signatory.NONE : signatory;
    }

    /** Whose language and declarant are not known; the administrator signs. */
    public Profile(
            EnrollmentId enrollment,
            int revision,
            Company company,
            Office office,
            Administrator administrator,
            @Nullable SupportContact supportProfile) {
        this(
                enrollment,
                revision,
                company,
                office,
                administrator,
                supportProfile,
                null,
                null,
                null);
    }
}
