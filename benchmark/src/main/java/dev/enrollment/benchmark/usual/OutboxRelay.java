package dev.enrollment.benchmark.usual;

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

    private final Outbox outbox;
    private final KafkaTemplate<String, byte[]> kafka;
    private final TransactionTemplate transaction;

    OutboxRelay(
            Outbox outbox,
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
        List<Outbox.Row> rows = outbox.claim(BATCH);
        if (rows.isEmpty()) {
            return false;
        }
        CompletableFuture.allOf(
                        rows.stream()
                                .map(row -> kafka.send(row.topic(), row.key(), row.payload()))
                                .toArray(CompletableFuture[]::new))
                .join();
        outbox.delete(rows);
        return rows.size() == BATCH;
    }
}
