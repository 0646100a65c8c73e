package dev.enrollment.notification.messaging;

import dev.enrollment.events.AccountCreated;
import dev.enrollment.events.AccountProvisioned;
import dev.enrollment.events.AgreementDeclined;
import dev.enrollment.events.AgreementExpired;
import dev.enrollment.events.AgreementExtended;
import dev.enrollment.events.AgreementLinkRequested;
import dev.enrollment.events.AgreementOffered;
import dev.enrollment.events.AgreementReassigned;
import dev.enrollment.events.AgreementReminded;
import dev.enrollment.events.AgreementSealed;
import dev.enrollment.events.AgreementSignatory;
import dev.enrollment.events.AgreementSigned;
import dev.enrollment.events.AppealOpened;
import dev.enrollment.events.ApplicationAmended;
import dev.enrollment.events.ApplicationAppealed;
import dev.enrollment.events.ApplicationApproved;
import dev.enrollment.events.ApplicationRejected;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.ApplicationWithdrawn;
import dev.enrollment.events.CheckCompleted;
import dev.enrollment.events.EnrollmentErased;
import dev.enrollment.events.InformationReminded;
import dev.enrollment.events.InformationRequested;
import dev.enrollment.events.PhoneVerified;
import dev.enrollment.events.Profile;
import dev.enrollment.events.ProvisioningDelayed;
import dev.enrollment.events.ProvisioningStarted;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.events.ReviewerRemarks;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.notification.EnrollmentId;
import dev.enrollment.notification.NotificationDesk;
import dev.enrollment.schemas.Topics;
import java.util.Collection;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service listens to. */
@Configuration(proxyBeanMethods = false)
class NotificationSubscriptions {

    private final NotificationDesk desk;

    NotificationSubscriptions(NotificationDesk desk) {
        this.desk = desk;
    }

    @Bean
    Subscription profiles(ProfileHandlers handlers) {
        return Subscription.toState(Topics.PROFILES)
                .on(Profile.class, handlers::changed)
                .onTombstone(handlers::erased)
                .loading(this::prepare);
    }

    @Bean
    Subscription remarks(RemarkHandlers handlers) {
        return Subscription.toState(Topics.REMARKS)
                .on(ReviewerRemarks.class, handlers::told)
                .onTombstone(handlers::erased)
                .loading(this::prepare);
    }

    @Bean
    Subscription accountEvents(AccountHandlers handlers) {
        return Subscription.toEvents(Topics.ACCOUNTS)
                .on(PhoneVerified.class, handlers::opened)
                .on(ApplicationSubmitted.class, handlers::submitted)
                .on(ApplicationWithdrawn.class, handlers::withdrawn)
                .on(InformationReminded.class, handlers::reminded)
                .on(ApplicationAppealed.class, handlers::appealed)
                .on(ProvisioningDelayed.class, handlers::delayed)
                .on(AccountProvisioned.class, handlers::provisioned)
                .on(EnrollmentErased.class, handlers::erased)
                .ignore(
                        AccountCreated.class,
                        ApplicationAmended.class,
                        AgreementLinkRequested.class,
                        ProvisioningStarted.class)
                .loading(this::prepare);
    }

    @Bean
    Subscription reviewEvents(ReviewHandlers handlers) {
        return Subscription.toEvents(Topics.REVIEWS)
                .on(InformationRequested.class, handlers::informationRequested)
                .on(ApplicationRejected.class, handlers::rejected)
                .ignore(
                        ReviewOpened.class,
                        CheckCompleted.class,
                        ApplicationApproved.class,
                        AppealOpened.class)
                .loading(this::prepare);
    }

    @Bean
    Subscription agreementEvents(AgreementHandlers handlers) {
        return Subscription.toEvents(Topics.AGREEMENTS)
                .on(AgreementOffered.class, handlers::offered)
                .on(AgreementReminded.class, handlers::reminded)
                .on(AgreementReassigned.class, handlers::reassigned)
                .on(AgreementExtended.class, handlers::extended)
                .on(AgreementSigned.class, handlers::signed)
                .on(AgreementDeclined.class, handlers::declined)
                .on(AgreementExpired.class, handlers::expired)
                .ignore(AgreementSealed.class)
                .loading(this::prepare);
    }

    @Bean
    Subscription signatories(SignatoryHandlers handlers) {
        return Subscription.toState(Topics.SIGNATORIES)
                .on(AgreementSignatory.class, handlers::named)
                .onTombstone(handlers::forgotten)
                .loading(this::prepare);
    }

    private void prepare(Collection<UUID> keys) {
        desk.prepare(keys.stream().map(EnrollmentId::new).toList());
    }
}
