package dev.enrollment.notification;

import org.jspecify.annotations.Nullable;

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
     * @param contact the company's administrator
     * @param remarks what reviewers have told the applicant last
     * @param signatory who signs in the administrator's place, where somebody does
     */
    record Known(
            EnrollmentId enrollment,
            int revision,
            String language,
            Company company,
            Contact contact,
            Remarks remarks,
            @Nullable Signatory signatory)
            implements Recipient {

        /** What the application itself says; no reviewer has told anything. */
        public Known(
                EnrollmentId enrollment,
                int revision,
                String language,
                Company company,
                Contact contact,
                @Nullable Signatory signatory) {
            this(enrollment, revision, language, company, contact, Remarks.NONE, signatory);
        }

        /** Whom no reviewer has told anything, and who signs. */
        public Known(
                EnrollmentId enrollment,
                int revision,
                String language,
                Company company,
                Contact contact) {
            this(enrollment, revision, language, company, contact, Remarks.NONE, null);
        }

        /** A newer revision of the profile; who was named since the offer still signs. */
        Known revised(Known changed) {
            boolean named = signatory != null && !isSignedByAnother();
            return changed.with(remarks).signedBy(named ? signatory : changed.signatory());
        }

        Known with(Remarks told) {
            return new Known(enrollment, revision, language, company, contact, told, signatory);
        }

        /** Whether the application, and not the agreement's signatory or staff, names who signs. */
        boolean isSignedByAnother() {
            return signatory != null && signatory.linkVersion() == Signatory.FIRST_LINK;
        }

        Known signedBy(@Nullable Signatory other) {
            return new Known(enrollment, revision, language, company, contact, remarks, other);
        }

        /** Whether a letter can go to the person whose links begin with this version. */
        boolean isSignedBy(int linkVersion) {
            return signatory != null && signatory.linkVersion() >= linkVersion;
        }

        /** Whom a letter of this kind goes to. */
        public Contact addressee(NotificationKind kind) {
            return signatory != null && kind.isForSignatory() ? signatory.contact() : contact;
        }
    }

    /** Personal data is gone; nothing is sent any more. Final. */
    record Erased(EnrollmentId enrollment) implements Recipient {}

    /**
     * The company that applied.
     *
     * @param market ISO 3166-1 alpha-2
     * @param facts null in a copy from before they were kept here
     */
    record Company(String legalName, String market, @Nullable Facts facts) {

        /** Of which no more is known. */
        public Company(String legalName, String market) {
            this(legalName, market, null);
        }

        /**
         * What the applicant is told to keep.
         *
         * @param registrationNumber in the register of the market
         * @param office its address in one line
         * @param phone of the office, E.164
         */
        public record Facts(String registrationNumber, String office, String phone) {}
    }

    /**
     * Another person who signs.
     *
     * @param linkVersion the first link version that is theirs
     */
    record Signatory(int linkVersion, Contact contact) {

        private static final int FIRST_LINK = 1;

        /** As the application names that person. */
        public static Signatory named(String name, String email) {
            return new Signatory(FIRST_LINK, new Contact(name, "", email));
        }
    }

    /** The person letters are addressed to. */
    record Contact(String givenName, String familyName, String email) {}
}
