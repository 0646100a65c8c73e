package dev.enrollment.benchmark.messaging;

import dev.enrollment.benchmark.step.Orders;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.WriteBuffer;
import dev.enrollment.schemas.Topics;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** A Spring Boot application as the services are. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class MessagingStep {

    static void main() throws IOException {
        SpringApplication application = new SpringApplication(MessagingStep.class);
        application.setDefaultProperties(Map.of("spring.flyway.locations", "classpath:db/step"));
        SmartLifecycle listeners = application.run().getBean("listeners", SmartLifecycle.class);
        new Orders(listeners::start, listeners::stop).obey();
    }

    @Bean
    BufferedDossiers dossiers(JdbcTemplate jdbc, WriteBuffer buffer) {
        return new BufferedDossiers(jdbc, buffer);
    }

    @Bean
    Subscription accountEvents(BufferedDossiers dossiers, Outbox outbox) {
        return Subscription.toEvents(Topics.ACCOUNTS)
                .on(ApplicationSubmitted.class, new SubmittedHandler(dossiers, outbox)::submitted)
                .loading(dossiers::preload);
    }
}
