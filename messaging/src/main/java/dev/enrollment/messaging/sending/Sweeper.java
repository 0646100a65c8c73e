package dev.enrollment.messaging.sending;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over what a crash, or a process with its hands full, left in the outbox, and gives it to
 * the {@link Publisher}. Any instance may: a row that is due belongs to whoever takes it, for a
 * time that grows with each attempt. What is sent twice that way the receiver tells by its sequence
 * number.
 */
final class Sweeper {

    /** Like the publisher: before, and after, whatever appends. */
    static final int PHASE = 1;

    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);
    private static final int LIMIT = 20;

    private final OutboxTable table;
    private final Publisher publisher;
    private final SweepProperties sweep;

    Sweeper(OutboxTable table, Publisher publisher, SweepProperties sweep) {
        this.table = table;
        this.publisher = publisher;
        this.sweep = sweep;
    }

    /** One look; waits when there is little to do. */
    void round() throws InterruptedException {
        // Long before it is due for others.
        table.keep(publisher.inHandFor(sweep.minAge().dividedBy(3)));
        publisher.awaitRoom(sweep.interval());
        List<OutboxBatch> abandoned = table.claimDue(LIMIT, publisher.inHandFor(Duration.ZERO));
        if (!abandoned.isEmpty()) {
            publisher.offer(abandoned);
            log.info(
                    "took over {} messages left behind",
                    abandoned.stream().mapToInt(OutboxBatch::size).sum());
        }
        if (abandoned.size() < LIMIT) {
            Thread.sleep(sweep.interval().toMillis());
        }
    }
}
