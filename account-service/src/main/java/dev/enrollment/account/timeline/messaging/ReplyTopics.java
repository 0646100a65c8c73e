package dev.enrollment.account.timeline.messaging;

import dev.enrollment.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Which partners have a reply topic. A partner that only uses HTTP has none: what was written for
 * it would stay in the outbox for ever, and hold up the sending for everybody else.
 */
@Component
class ReplyTopics {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyTopics.class);
    private static final Duration BELIEVED_FOR = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final KafkaAdmin kafka;
    private final Clock clock;
    private Set<String> topics = Set.of();
    private Instant lookedAt = Instant.MIN;

    ReplyTopics(KafkaAdmin kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    /** Whether the partner has one; also where no broker can tell, so that nothing is lost. */
    synchronized boolean has(String partner) {
        String topic = Topics.replies(partner);
        if (topics.contains(topic)) {
            return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(lookedAt.plus(BELIEVED_FOR))) {
            return false;
        }
        try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
            topics = admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            lookedAt = now;
            return topics.contains(topic);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("No broker tells which partners have a reply topic: {}", e.toString());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
