package dev.enrollment.review.messaging;

import dev.enrollment.messaging.Subscription;
import dev.enrollment.review.ReviewIntake;
import dev.enrollment.review.profile.Administrator;
import dev.enrollment.review.profile.Company;
import dev.enrollment.review.profile.Declarant;
import dev.enrollment.review.profile.EnrollmentId;
import dev.enrollment.review.profile.Office;
import dev.enrollment.review.profile.Profile;
import dev.enrollment.review.profile.Signatory;
import dev.enrollment.review.profile.SupportContact;
import dev.enrollment.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Feeds this service's copy of the profiles with what reviewers and checks need of them. */
@Configuration(proxyBeanMethods = false)
class ProfileStates {

    private final ReviewIntake intake;

    ProfileStates(ReviewIntake intake) {
        this.intake = intake;
    }

    @Bean
    Subscription profileSubscription() {
        return Subscription.toState(Topics.PROFILES)
                .on(dev.enrollment.events.Profile.class, event -> intake.profiled(profile(event)))
                .onTombstone(key -> intake.erased(new EnrollmentId(key)))
                .loading(keys -> intake.preload(Keys.enrollments(keys)));
    }

    private static Profile profile(dev.enrollment.events.Profile event) {
        return new Profile(
                new EnrollmentId(event.getMeta().getEnrollmentId()),
                event.getRevision(),
                new Company(
                        event.getMarket(),
                        event.getLegalName(),
                        event.getTradingName(),
                        event.getRegistrationNumber(),
                        event.getRegister(),
                        event.getVatNumber()),
                new Office(
                        event.getStreet(),
                        event.getPostalCode(),
                        event.getCity(),
                        event.getProvince(),
                        event.getOfficePhone()),
                new Administrator(
                        event.getAdministratorGivenName(),
                        event.getAdministratorFamilyName(),
                        event.getAdministratorEmail(),
                        event.getAdministratorPhone()),
                new SupportContact(
                        event.getSupportUrl(), event.getSupportPhone(), event.getSupportEmail()),
                event.getLanguage(),
                declarant(event),
                new Signatory(
                        event.getSignatoryName(),
                        event.getSignatoryEmail(),
                        event.getSignatoryPhone()));
    }

    private static @Nullable Declarant declarant(dev.enrollment.events.Profile event) {
        String language = event.getDeclarationLanguage();
        String name = event.getDeclaredBy();
        return language == null || name == null ? null : new Declarant(language, name);
    }
}
