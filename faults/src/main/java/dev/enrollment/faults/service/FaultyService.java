package dev.enrollment.faults.service;

import dev.enrollment.events.ApplicationApproved;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.WriteBuffer;
import dev.enrollment.schemas.Topics;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A service that consumes, decides, writes and publishes; and consumes what it has published. It
 * ends when its standard input does.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class FaultyService {

    /** Printed when the service consumes. */
    public static final String UP = "@up";

    static void main() throws IOException {
        SpringApplication application = new SpringApplication(FaultyService.class);
        application.setDefaultProperties(
                Map.of(
                        "spring.application.name", "faults",
                        "spring.flyway.locations", "classpath:db/faults",
                        "spring.jmx.enabled", "false"));
        application.run();
        System.out.println(UP);
        while (System.in.read() >= 0) {
            // Nothing is said on it.
        }
        System.exit(0);
    }

    @Bean
    static CrashPoints crashPoints() {
        return new CrashPoints(Crash.fromEnvironment());
    }

    @Bean
    Subscription step(JdbcTemplate jdbc, WriteBuffer buffer, Outbox outbox) {
        Chains stepped = new Chains("stepped", jdbc, buffer);
        return Subscription.toEvents(Topics.ACCOUNTS)
                .on(ApplicationSubmitted.class, new StepHandler(stepped, outbox)::submitted)
                .loading(stepped::preload);
    }

    @Bean
    Subscription echo(JdbcTemplate jdbc, WriteBuffer buffer) {
        Chains heard = new Chains("heard", jdbc, buffer);
        return Subscription.toEvents(Topics.REVIEWS)
                .on(
                        ReviewOpened.class,
                        event -> heard.add(event.getMeta().getEnrollmentId(), event.getReviewId()))
                .on(
                        ApplicationApproved.class,
                        event -> heard.add(event.getMeta().getEnrollmentId(), event.getReviewId()))
                .loading(heard::preload);
    }
}
