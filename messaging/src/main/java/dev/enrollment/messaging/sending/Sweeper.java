package dev.enrollment.messaging.sending;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes what a crash or a broken connection left in the outbox. Any instance may; rows that
 * another one has locked are passed over. What is sent twice that way the receiver tells by its
 * sequence number.
 */
final class Sweeper {

    /** Like the publisher: before, and after, whatever appends. */
    static final int PHASE = 1;

    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);
    private static final int LIMIT = 20;
    private static final long ANSWER_SECONDS = 30;

    private final OutboxTable table;
    private final Broker broker;
    private final Publisher publisher;
    private final TransactionTemplate transaction;
    private final Duration minAge;
    private final Duration interval;

    Sweeper(
            OutboxTable table,
            Broker broker,
            Publisher publisher,
            TransactionTemplate transaction,
            SweepProperties sweep) {
        this.table = table;
        this.broker = broker;
        this.publisher = publisher;
        this.transaction = transaction;
        this.minAge = sweep.minAge();
        this.interval = sweep.interval();
    }

    /** One look; waits when there is little to do. */
    void round() throws InterruptedException {
        Integer claimed = transaction.execute(status -> sweep());
        if (claimed == null || claimed < LIMIT) {
            Thread.sleep(interval.toMillis());
        }
    }

    private int sweep() {
        List<OutboxBatch> abandoned =
                table.claimOlderThan(minAge, LIMIT).stream()
                        .filter(batch -> !publisher.holds(batch.id()))
                        .toList();
        if (!abandoned.isEmpty()) {
            List<OutboxBatch> sent = send(abandoned);
            table.delete(sent);
            log.info(
                    "published {} of {} messages left behind", messages(sent), messages(abandoned));
        }
        return abandoned.size();
    }

    private record Sent(OutboxBatch batch, CompletableFuture<Boolean> complete) {}

    /** Returns what the broker has taken whole. */
    private List<OutboxBatch> send(List<OutboxBatch> batches) {
        List<Sent> sent = batches.stream().map(this::send).toList();
        return sent.stream().filter(it -> it.complete().join()).map(Sent::batch).toList();
    }

    private Sent send(OutboxBatch batch) {
        CompletableFuture<Boolean> complete = new CompletableFuture<>();
        broker.send(batch, complete::complete);
        return new Sent(batch, complete.completeOnTimeout(false, ANSWER_SECONDS, TimeUnit.SECONDS));
    }

    private static int messages(List<OutboxBatch> batches) {
        return batches.stream().mapToInt(OutboxBatch::size).sum();
    }
}
