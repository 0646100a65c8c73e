package dev.enrollment.notification;

/**
 * Whom letters about an enrollment go to: this service's own copy of the profile, or the mark that
 * it was erased.
 */
public sealed interface Recipient {

    EnrollmentId enrollment();

    /**
     * The newest known revision of the profile, as far as letters need it.
     *
     * @param revision 1, 2, 3 …; an older one that arrives late is old news
     * @param language BCP 47, as the applicant chose it
     * @param remarks what reviewers have told the applicant last
     */
    record Known(
            EnrollmentId enrollment,
            int revision,
            String language,
            Company company,
            Contact contact,
            Remarks remarks)
            implements Recipient {

        /** Whom no reviewer has told anything. */
        public Known(
                EnrollmentId enrollment,
                int revision,
                String language,
                Company company,
                Contact contact) {
            this(enrollment, revision, language, company, contact, Remarks.NONE);
        }

        Known with(Remarks told) {
            return new Known(enrollment, revision, language, company, contact, told);
        }
    }

    /** Personal data is gone; nothing is sent any more. Final. */
    record Erased(EnrollmentId enrollment) implements Recipient {}

    /**
     * The company that applied.
     *
     * @param market ISO 3166-1 alpha-2
     */
    record Company(String legalName, String market) {}

    /** The person letters are addressed to. */
    record Contact(String givenName, String familyName, String email) {}
}
