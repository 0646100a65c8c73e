package dev.enrollment.messaging.sending;

import dev.enrollment.defaults.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends committed batches straight from memory and deletes them when the broker has acknowledged
 * them; what they do not take is set aside by the {@link Settlement}. Never blocks the committing
 * thread: what does not fit stays in the table for the {@link Sweeper}.
 */
public final class Publisher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Publisher.class);
    private static final int MAX_DELETED_AT_ONCE = 1_000;
    private static final long DELETE_EVERY_MILLIS = 100;

    private final Broker broker;
    private final TroubledTopics topics;
    private final Backlog backlog;
    private final OutboxTable table;
    private final Settlement settlement;
    private final InFlight inFlight = new InFlight();
    private final BlockingQueue<OutboxBatch> waiting = new LinkedBlockingQueue<>();
    private final BlockingQueue<OutboxBatch> acknowledged = new LinkedBlockingQueue<>();
    private final BlockingQueue<Unsettled> unsettled = new LinkedBlockingQueue<>();
    private final Worker sender = new Worker("outbox-sender", this::sendOne);
    private final Worker deleter = new Worker("outbox-deleter", this::deleteSome);
    private final Worker settler = new Worker("outbox-settler", this::settleOne);

    private record Unsettled(OutboxBatch batch, Outcome outcome) {}

    Publisher(
            Broker broker,
            TroubledTopics topics,
            Backlog backlog,
            OutboxTable table,
            Settlement settlement) {
        this.broker = broker;
        this.topics = topics;
        this.backlog = backlog;
        this.table = table;
        this.settlement = settlement;
    }

    /** Takes what was just committed. */
    public void offer(List<OutboxBatch> batches) {
        for (OutboxBatch batch : batches) {
            if (!isRunning() || !inFlight.add(batch)) {
                return;
            }
            waiting.add(batch);
        }
    }

    /**
     * Waits until another poll's messages fit, or the limit is over: a consumer that runs ahead of
     * the broker would only leave its messages to the sweeper, late.
     */
    public void awaitRoom(Duration limit) {
        inFlight.awaitRoom(limit);
    }

    private void sendOne() throws InterruptedException {
        OutboxBatch batch = waiting.take();
        try {
            broker.send(
                    batch.messages(),
                    new InOrder(topics, backlog, backlog.blocked(batch.messages())),
                    outcome -> answered(batch, outcome));
        } catch (RuntimeException | Error e) {
            // The row is the sweeper's, when it is due.
            inFlight.remove(List.of(batch));
            throw e;
        }
    }

    private void answered(OutboxBatch batch, Outcome outcome) {
        if (outcome.complete()) {
            acknowledged.add(batch);
        } else {
            unsettled.add(new Unsettled(batch, outcome));
        }
    }

    /** Kept until the database takes it: what the broker has must not be sent again. */
    private void settleOne() throws InterruptedException {
        Unsettled next = unsettled.take();
        try {
            settlement.settle(next.batch(), next.outcome());
        } catch (RuntimeException | Error e) {
            unsettled.add(next);
            throw e;
        }
        inFlight.remove(List.of(next.batch()));
    }

    /** Batches that have been in hand for at least this time. */
    List<UUID> inHandFor(Duration time) {
        return inFlight.olderThan(time);
    }

    private void deleteSome() throws InterruptedException {
        List<OutboxBatch> done = new ArrayList<>(List.of(acknowledged.take()));
        // A short wait gathers more batches for one statement; nothing waits for the deletion.
        Thread.sleep(DELETE_EVERY_MILLIS);
        acknowledged.drainTo(done, MAX_DELETED_AT_ONCE - 1);
        try {
            table.delete(done);
        } finally {
            // Not deleted means sent once more by the sweeper: harmless.
            inFlight.remove(done);
        }
    }

    @Override
    public void start() {
        sender.start();
        deleter.start();
        settler.start();
    }

    /** Lets what is in hand go out, for a bounded time. */
    @Override
    public void stop() {
        sender.drain(inFlight::isEmpty);
        deleter.stop();
        settler.stop();
        log.debug("outbox publisher stopped, {} messages left to the sweeper", inFlight.messages());
    }

    @Override
    public boolean isRunning() {
        return sender.isRunning();
    }

    /** Starts before, and stops after, whatever appends. */
    @Override
    public int getPhase() {
        return 0;
    }
}
