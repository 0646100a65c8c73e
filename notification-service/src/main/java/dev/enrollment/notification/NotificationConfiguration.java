package dev.enrollment.notification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes beans of the domain's plain classes. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    DeliveryPolicy deliveryPolicy(NotificationProperties properties) {
        return properties.policy();
    }

    @Bean
    Consequences consequences(DeliveryPolicy policy, NotificationEvents events) {
        return new Consequences(policy, events);
    }

    @Bean
    Postman postman(LetterWriter writer, PostOffice postOffice) {
        return new Postman(writer, postOffice);
    }
}
