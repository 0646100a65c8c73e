package dev.enrollment.faults.service;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.enrollment.events.ApplicationApproved;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.NotificationFailed;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.WriteBuffer;
import dev.enrollment.messaging.sending.OutgoingStreams;
import dev.enrollment.schemas.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger log = LoggerFactory.getLogger(FaultyService.class);

    /** Printed when the service consumes. */
    public static final String UP = "@up";

    /** A line on standard input: an operator redrives what could not be sent. */
    public static final String REDRIVE = "redrive";

    /** Market of an event that waits for a fact on the topic of notifications. */
    public static final String WAITS = "LI";

    /** Bytes of a long answer to a partner, which one submission of eight gets. */
    public static final int LONG_ANSWER = 20_000;

    private static final int MOST_REDRIVEN = 500;

    static void main() throws IOException {
        SpringApplication application = new SpringApplication(FaultyService.class);
        application.setDefaultProperties(
                Map.of(
                        "spring.application.name", "faults",
                        "spring.flyway.locations", "classpath:db/faults",
                        "spring.jmx.enabled", "false"));
        OutgoingStreams outgoing = application.run().getBean(OutgoingStreams.class);
        System.out.println(UP);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, US_ASCII));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            if (order.equals(REDRIVE)) {
                redrive(outgoing);
            }
        }
        System.exit(0);
    }

    private static void redrive(OutgoingStreams outgoing) {
        try {
            outgoing.oldest(MOST_REDRIVEN).stream()
                    .filter(OutgoingStreams.Head::parked)
                    .forEach(head -> outgoing.redrive(head.stream()));
        } catch (RuntimeException e) {
            log.warn("the operator tries again later: {}", e.toString());
        }
    }

    @Bean
    FactTable facts(JdbcTemplate jdbc, WriteBuffer buffer) {
        return new FactTable(jdbc, buffer);
    }

    @Bean
    Subscription factsLearned(FactTable facts) {
        return Subscription.toEvents(Topics.NOTIFICATIONS)
                .on(NotificationFailed.class, facts::learn);
    }

    @Bean
    static CrashPoints crashPoints() {
        return new CrashPoints(Crash.fromEnvironment());
    }

    @Bean
    Subscription step(JdbcTemplate jdbc, WriteBuffer buffer, FactTable facts, Outbox outbox) {
        Chains stepped = new Chains("stepped", jdbc, buffer);
        return Subscription.toEvents(Topics.ACCOUNTS)
                .on(ApplicationSubmitted.class, new StepHandler(stepped, facts, outbox)::submitted)
                .loading(stepped::preload);
    }

    @Bean
    Subscription partners(JdbcTemplate jdbc, WriteBuffer buffer, Outbox outbox) {
        PartnerHandler handler = new PartnerHandler(jdbc, buffer, outbox);
        return Subscription.toForeign(Pattern.compile(Topics.APPLICATIONS_PATTERN))
                .onForeign(ApplicationSubmitted.class, handler::take);
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
