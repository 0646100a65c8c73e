package dev.enrollment.agreement.messaging;

import dev.enrollment.agreement.AgreementDesk;
import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.events.AccountCreated;
import dev.enrollment.events.AccountProvisioned;
import dev.enrollment.events.AgreementLinkRequested;
import dev.enrollment.events.AppealOpened;
import dev.enrollment.events.ApplicationAmended;
import dev.enrollment.events.ApplicationAppealed;
import dev.enrollment.events.ApplicationApproved;
import dev.enrollment.events.ApplicationRejected;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.ApplicationWithdrawn;
import dev.enrollment.events.CheckCompleted;
import dev.enrollment.events.EnrollmentErased;
import dev.enrollment.events.InformationRequested;
import dev.enrollment.events.PhoneVerified;
import dev.enrollment.events.Profile;
import dev.enrollment.events.ProvisioningDelayed;
import dev.enrollment.events.ProvisioningStarted;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.schemas.Topics;
import java.util.Collection;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What each record type of the topics read here means to this service. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    private final AgreementDesk desk;

    Subscriptions(AgreementDesk desk) {
        this.desk = desk;
    }

    @Bean
    Subscription reviewEvents(EnrollmentHandlers handlers) {
        return Subscription.toEvents(Topics.REVIEWS)
                .on(ApplicationApproved.class, handlers::approved)
                .ignore(
                        ReviewOpened.class,
                        CheckCompleted.class,
                        InformationRequested.class,
                        ApplicationRejected.class,
                        AppealOpened.class)
                .loading(this::preload);
    }

    @Bean
    Subscription accountEvents(EnrollmentHandlers handlers) {
        return Subscription.toEvents(Topics.ACCOUNTS)
                .on(ApplicationWithdrawn.class, handlers::withdrawn)
                .on(AgreementLinkRequested.class, handlers::linkRequested)
                .on(EnrollmentErased.class, handlers::erased)
                .ignore(
                        AccountCreated.class,
                        PhoneVerified.class,
                        ApplicationSubmitted.class,
                        ApplicationAmended.class,
                        ApplicationAppealed.class,
                        ProvisioningStarted.class,
                        ProvisioningDelayed.class,
                        AccountProvisioned.class)
                .loading(this::preload);
    }

    @Bean
    Subscription profiles(EnrollmentHandlers handlers) {
        return Subscription.toState(Topics.PROFILES)
                .on(Profile.class, handlers::introduced)
                .onTombstone(handlers::forgotten)
                .loading(this::preload);
    }

    private void preload(Collection<UUID> enrollments) {
        desk.preload(enrollments.stream().map(EnrollmentId::new).toList());
    }
}
