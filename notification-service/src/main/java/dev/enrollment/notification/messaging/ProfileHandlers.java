package dev.enrollment.notification.messaging;

import dev.enrollment.events.Profile;
import dev.enrollment.notification.EnrollmentId;
import dev.enrollment.notification.NotificationDesk;
import dev.enrollment.notification.Recipient;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the part of the profiles that letters need. */
@Component
class ProfileHandlers {

    private final NotificationDesk desk;

    ProfileHandlers(NotificationDesk desk) {
        this.desk = desk;
    }

    void changed(Profile profile) {
        desk.profileChanged(
                new Recipient.Known(
                        Occasions.enrollment(profile.getMeta()),
                        profile.getRevision(),
                        profile.getLanguage(),
                        new Recipient.Company(
                                profile.getLegalName(), profile.getMarket(), facts(profile)),
                        new Recipient.Contact(
                                profile.getAdministratorGivenName(),
                                profile.getAdministratorFamilyName(),
                                profile.getAdministratorEmail()),
                        signatory(profile)));
    }

    private static Recipient.Company.Facts facts(Profile profile) {
        String province = profile.getProvince();
        String office =
                "%s, %s %s"
                        .formatted(profile.getStreet(), profile.getPostalCode(), profile.getCity());
        return new Recipient.Company.Facts(
                profile.getRegistrationNumber(),
                // Where the market has no postal codes, one space is left of two.
                (province == null ? office : office + ", " + province).replace("  ", " "),
                profile.getOfficePhone());
    }

    private static Recipient.@Nullable Signatory signatory(Profile profile) {
        String name = profile.getSignatoryName();
        String email = profile.getSignatoryEmail();
        return name == null || email == null ? null : Recipient.Signatory.named(name, email);
    }

    void erased(UUID enrollment) {
        desk.erase(new EnrollmentId(enrollment));
    }
}
