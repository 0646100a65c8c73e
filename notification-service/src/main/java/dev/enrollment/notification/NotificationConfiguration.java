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
    Postman postman(
            Recipients recipients,
            Letters letters,
            LetterWriter writer,
            PostOffice postOffice,
            Mailroom mailroom) {
        return new Postman(recipients, letters, writer, postOffice, mailroom);
    }
}
