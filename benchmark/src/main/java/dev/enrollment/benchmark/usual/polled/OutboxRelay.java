package dev.enrollment.benchmark.usual.polled;

import dev.enrollment.benchmark.usual.EncodedEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks into the outbox ten times a second and sends what it finds, until it finds no more. */
class OutboxRelay {

    private static final int POLL_MILLIS = 100;
    private static final int BATCH = 500;

    private final PolledOutbox outbox;
    private final KafkaTemplate<String, byte[]> kafka;
    private final TransactionTemplate transaction;

    OutboxRelay(
            PolledOutbox outbox,
            KafkaTemplate<String, byte[]> kafka,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.kafka = kafka;
        transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = POLL_MILLIS)
    void relay() {
        while (Boolean.TRUE.equals(transaction.execute(status -> relayBatch()))) {
            // A full batch: more waits.
        }
    }

    private boolean relayBatch() {
        List<PolledOutbox.Row> rows = outbox.claim(BATCH);
        if (rows.isEmpty()) {
            return false;
        }
        CompletableFuture.allOf(
                        rows.stream()
                                .map(row -> send(row.event()))
                                .toArray(CompletableFuture[]::new))
                .join();
        outbox.delete(rows);
        return rows.size() == BATCH;
    }

    private CompletableFuture<?> send(EncodedEvent event) {
        return kafka.send(event.topic(), event.key(), event.payload());
    }
}
