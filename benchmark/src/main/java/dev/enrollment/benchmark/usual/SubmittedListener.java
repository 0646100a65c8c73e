package dev.enrollment.benchmark.usual;

import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.Meta;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.transaction.annotation.Transactional;

/** The step, the same for all outboxes. */
class SubmittedListener {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final KafkaAvroSerializer avro;
    private final Outbox outbox;

    SubmittedListener(JdbcClient jdbc, Dossiers dossiers, KafkaAvroSerializer avro, Outbox outbox) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.avro = avro;
        this.outbox = outbox;
    }

    @KafkaListener(topics = Topics.ACCOUNTS)
    @Transactional
    public void submitted(ApplicationSubmitted event) {
        Meta cause = event.getMeta();
        if (isDuplicate(cause.getEventId())) {
            return;
        }
        UUID enrollmentId = cause.getEnrollmentId();
        dossiers.save(dossiers.of(enrollmentId).after(event));
        Meta meta =
                new Meta(UUID.randomUUID(), enrollmentId, 0L, Instant.now(), cause.getEventId());
        var opened = new ReviewOpened(meta, cause.getEventId(), event.getMarket());
        outbox.append(
                new EncodedEvent(
                        Topics.REVIEWS,
                        enrollmentId.toString(),
                        avro.serialize(Topics.REVIEWS, opened)));
    }

    private boolean isDuplicate(UUID eventId) {
        return jdbc.sql("INSERT INTO inbox (event_id) VALUES (?) ON CONFLICT DO NOTHING")
                        .param(eventId)
                        .update()
                == 0;
    }
}
