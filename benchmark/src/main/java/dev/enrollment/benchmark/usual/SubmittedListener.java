package dev.enrollment.benchmark.usual;

import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.Meta;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.schemas.Topics;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.transaction.annotation.Transactional;

/** The step. */
class SubmittedListener {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Outbox outbox;

    SubmittedListener(JdbcClient jdbc, Dossiers dossiers, Outbox outbox) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
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
        outbox.append(enrollmentId, new ReviewOpened(meta, cause.getEventId(), event.getMarket()));
    }

    private boolean isDuplicate(UUID eventId) {
        return jdbc.sql("INSERT INTO inbox (event_id) VALUES (?) ON CONFLICT DO NOTHING")
                        .param(eventId)
                        .update()
                == 0;
    }
}
