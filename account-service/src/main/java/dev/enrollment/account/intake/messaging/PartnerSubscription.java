package dev.enrollment.account.intake.messaging;

import dev.enrollment.events.PartnerApplication;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.schemas.Topics;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The applications topics of all partners, present and future. */
@Configuration(proxyBeanMethods = false)
class PartnerSubscription {

    @Bean
    Subscription partnerApplications(ApplicationHandlers handlers) {
        return Subscription.toForeign(Pattern.compile(Topics.APPLICATIONS_PATTERN))
                .foreseeing(PartnerApplication.class, handlers::foresee)
                .onForeign(PartnerApplication.class, handlers::received)
                .onUndecodable(handlers::undecodable);
    }
}
