package dev.enrollment.agreement.messaging;

import dev.enrollment.agreement.AgreementDesk;
import dev.enrollment.agreement.ApplicantDesk;
import dev.enrollment.agreement.Company;
import dev.enrollment.agreement.EmailAddress;
import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.ProfileMissing;
import dev.enrollment.agreement.Registration;
import dev.enrollment.agreement.Signatory;
import dev.enrollment.events.AgreementLinkRequested;
import dev.enrollment.events.ApplicationApproved;
import dev.enrollment.events.ApplicationWithdrawn;
import dev.enrollment.events.EnrollmentErased;
import dev.enrollment.events.Meta;
import dev.enrollment.events.Profile;
import dev.enrollment.messaging.NotYet;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Hands each record that matters to its desk. */
@Component
class EnrollmentHandlers {

    private final AgreementDesk agreements;
    private final ApplicantDesk applicants;

    EnrollmentHandlers(AgreementDesk agreements, ApplicantDesk applicants) {
        this.agreements = agreements;
        this.applicants = applicants;
    }

    void approved(ApplicationApproved event) {
        try {
            agreements.offer(enrollment(event.getMeta()));
        } catch (ProfileMissing missing) {
            throw new NotYet(String.valueOf(missing.getMessage()));
        }
    }

    void withdrawn(ApplicationWithdrawn event) {
        applicants.withdraw(enrollment(event.getMeta()));
    }

    void linkRequested(AgreementLinkRequested event) {
        agreements.sendAgain(enrollment(event.getMeta()));
    }

    void erased(EnrollmentErased event) {
        applicants.erase(enrollment(event.getMeta()));
    }

    void introduced(Profile profile) {
        applicants.introduce(enrollment(profile.getMeta()), companyOf(profile));
    }

    void forgotten(UUID enrollment) {
        applicants.erase(new EnrollmentId(enrollment));
    }

    private static Company companyOf(Profile profile) {
        return new Company(
                profile.getRevision(),
                profile.getMarket(),
                profile.getLanguage(),
                profile.getLegalName(),
                signatoryOf(profile),
                new Registration(
                        profile.getRegistrationNumber(), profile.getVatNumber(), address(profile)));
    }

    /** Whom the application names; else the administrator. */
    private static Signatory signatoryOf(Profile profile) {
        String named = profile.getSignatoryName();
        String email = profile.getSignatoryEmail();
        String phone = profile.getSignatoryPhone();
        if (named != null && email != null && phone != null) {
            return new Signatory(named, new EmailAddress(email), Signatory.Phone.named(phone));
        }
        // Some people have one name only.
        String name =
                (profile.getAdministratorGivenName() + " " + profile.getAdministratorFamilyName())
                        .strip();
        return new Signatory(
                name, new EmailAddress(profile.getAdministratorEmail()), phoneOf(profile));
    }

    /** The verified one: an amendment does not lead a code to another telephone. */
    private static Signatory.Phone phoneOf(Profile profile) {
        String verified = profile.getVerifiedPhone();
        return verified == null
                ? new Signatory.Phone(
                        profile.getAdministratorPhone(), profile.getAdministratorPhoneVerifiedAt())
                : new Signatory.Phone(verified, profile.getVerifiedPhoneAt());
    }

    private static String address(Profile profile) {
        String place = (profile.getPostalCode() + " " + profile.getCity()).strip();
        return Stream.of(profile.getStreet(), place, profile.getProvince())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static EnrollmentId enrollment(Meta meta) {
        return new EnrollmentId(meta.getEnrollmentId());
    }
}
