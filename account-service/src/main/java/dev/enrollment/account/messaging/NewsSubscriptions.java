package dev.enrollment.account.messaging;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.events.AgreementDeclined;
import dev.enrollment.events.AgreementExpired;
import dev.enrollment.events.AgreementExtended;
import dev.enrollment.events.AgreementOffered;
import dev.enrollment.events.AgreementReassigned;
import dev.enrollment.events.AgreementReminded;
import dev.enrollment.events.AgreementSealed;
import dev.enrollment.events.AgreementSigned;
import dev.enrollment.events.AppealOpened;
import dev.enrollment.events.ApplicationApproved;
import dev.enrollment.events.ApplicationRejected;
import dev.enrollment.events.CheckCompleted;
import dev.enrollment.events.InformationRequested;
import dev.enrollment.events.NotificationFailed;
import dev.enrollment.events.NotificationSent;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.schemas.Topics;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics of the other services, each read by one subscription. */
@Configuration(proxyBeanMethods = false)
class NewsSubscriptions {

    @Bean
    Subscription reviewEvents(ReviewHandlers handlers, AccountDesk accounts) {
        return Subscription.toEvents(Topics.REVIEWS)
                .on(ReviewOpened.class, handlers::opened)
                .on(CheckCompleted.class, handlers::checked)
                .on(InformationRequested.class, handlers::informationRequested)
                .on(ApplicationApproved.class, handlers::approved)
                .on(ApplicationRejected.class, handlers::rejected)
                // It answers the appeal that was told from here.
                .ignore(AppealOpened.class)
                .loading(accountsOf(accounts));
    }

    @Bean
    Subscription agreementEvents(AgreementHandlers handlers, AccountDesk accounts) {
        return Subscription.toEvents(Topics.AGREEMENTS)
                .on(AgreementOffered.class, handlers::offered)
                .on(AgreementReminded.class, handlers::reminded)
                .on(AgreementReassigned.class, handlers::reassigned)
                .on(AgreementExtended.class, handlers::extended)
                .on(AgreementSigned.class, handlers::signed)
                .on(AgreementDeclined.class, handlers::declined)
                .on(AgreementExpired.class, handlers::expired)
                .ignore(AgreementSealed.class)
                .loading(accountsOf(accounts));
    }

    @Bean
    Subscription notificationEvents(NotificationHandlers handlers, AccountDesk accounts) {
        return Subscription.toEvents(Topics.NOTIFICATIONS)
                .on(NotificationSent.class, handlers::sent)
                .on(NotificationFailed.class, handlers::failed)
                .loading(accountsOf(accounts))
                .unhurried();
    }

    private static Consumer<Collection<UUID>> accountsOf(AccountDesk accounts) {
        return ids -> accounts.preload(ids.stream().map(EnrollmentId::new).toList());
    }
}
