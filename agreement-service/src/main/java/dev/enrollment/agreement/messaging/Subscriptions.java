package dev.enrollment.agreement.messaging;

import dev.enrollment.agreement.AgreementDesk;
import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.events.AgreementLinkRequested;
import dev.enrollment.events.ApplicationApproved;
import dev.enrollment.events.ApplicationWithdrawn;
import dev.enrollment.events.EnrollmentErased;
import dev.enrollment.events.Profile;
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
    private final CaseLog log;

    Subscriptions(AgreementDesk desk, CaseLog log) {
        this.desk = desk;
        this.log = log;
    }

    @Bean
    Subscription reviewEvents(EnrollmentHandlers handlers) {
        return log.keeping(Topics.REVIEWS)
                .on(ApplicationApproved.class, log.keepingAnd(Topics.REVIEWS, handlers::approved))
                .loading(this::preload);
    }

    @Bean
    Subscription accountEvents(EnrollmentHandlers handlers) {
        return log.keeping(Topics.ACCOUNTS)
                .on(
                        ApplicationWithdrawn.class,
                        log.keepingAnd(Topics.ACCOUNTS, handlers::withdrawn))
                .on(
                        AgreementLinkRequested.class,
                        log.keepingAnd(Topics.ACCOUNTS, handlers::linkRequested))
                .on(EnrollmentErased.class, log.keepingAnd(Topics.ACCOUNTS, handlers::erased))
                .loading(this::preload);
    }

    /** Its own events too: as published, with the numbers they got. */
    @Bean
    Subscription ownEvents() {
        return log.keeping(Topics.AGREEMENTS).unhurried();
    }

    @Bean
    Subscription notificationEvents() {
        return log.keeping(Topics.NOTIFICATIONS).unhurried();
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
