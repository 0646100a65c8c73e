package dev.enrollment.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends committed rows straight from memory and deletes them when the broker has acknowledged them.
 * Never blocks the committing thread: what does not fit, or is not acknowledged, stays in the table
 * for the {@link Sweeper}.
 */
final class Publisher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Publisher.class);
    private static final int MAX_IN_FLIGHT = 10_000;
    private static final int MAX_DELETED_AT_ONCE = 1_000;
    private static final long PAUSE_MILLIS = 20;

    private final Broker broker;
    private final OutboxTable table;
    private final BlockingQueue<OutboxRow> waiting = new LinkedBlockingQueue<>();
    private final BlockingQueue<UUID> acknowledged = new LinkedBlockingQueue<>();
    private final Set<UUID> inFlight = ConcurrentHashMap.newKeySet();
    private final Worker sender = new Worker("outbox-sender", this::sendSome);
    private final Worker deleter = new Worker("outbox-deleter", this::deleteSome);

    Publisher(Broker broker, OutboxTable table) {
        this.broker = broker;
        this.table = table;
    }

    /** Takes rows just committed. */
    void offer(List<OutboxRow> rows) {
        for (OutboxRow row : rows) {
            if (inFlight.size() >= MAX_IN_FLIGHT || !isRunning()) {
                return;
            }
            inFlight.add(row.id());
            waiting.add(row);
        }
    }

    /** Whether this process has the row in hand already. */
    boolean holds(UUID id) {
        return inFlight.contains(id);
    }

    private void sendSome() throws InterruptedException {
        OutboxRow row = waiting.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        if (row != null) {
            broker.send(row, failure -> settle(row, failure));
        }
    }

    private void settle(OutboxRow row, boolean failed) {
        if (failed) {
            inFlight.remove(row.id());
        } else {
            acknowledged.add(row.id());
        }
    }

    private void deleteSome() throws InterruptedException {
        UUID first = acknowledged.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        // A short wait gathers more rows for one statement; nothing waits for the deletion.
        Thread.sleep(PAUSE_MILLIS);
        List<UUID> done = new ArrayList<>(List.of(first));
        acknowledged.drainTo(done, MAX_DELETED_AT_ONCE - 1);
        try {
            table.delete(done);
        } finally {
            // Not deleted means sent once more by the sweeper: harmless.
            done.forEach(inFlight::remove);
        }
    }

    @Override
    public void start() {
        sender.start();
        deleter.start();
    }

    /** Lets what is in hand go out, for a bounded time. */
    @Override
    public void stop() {
        sender.drain(inFlight::isEmpty);
        deleter.stop();
        log.debug("outbox publisher stopped, {} rows left to the sweeper", inFlight.size());
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
