package dev.enrollment.messaging.sending;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Batches between commit and deletion, bounded by the number of their messages. */
final class InFlight {

    private static final int MOST_MESSAGES = 20_000;

    private final Map<UUID, Long> batches = new HashMap<>();
    private int messages;

    /** Returns false when the bound is reached. */
    synchronized boolean add(OutboxBatch batch) {
        if (messages >= MOST_MESSAGES) {
            return false;
        }
        batches.put(batch.id(), System.nanoTime());
        messages += batch.size();
        return true;
    }

    synchronized void remove(Collection<OutboxBatch> done) {
        for (OutboxBatch batch : done) {
            if (batches.remove(batch.id()) != null) {
                messages -= batch.size();
            }
        }
        notifyAll();
    }

    /** Those that have been here for at least this time. */
    synchronized List<UUID> olderThan(Duration time) {
        long now = System.nanoTime();
        return batches.entrySet().stream()
                .filter(batch -> now - batch.getValue() >= time.toNanos())
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized boolean isEmpty() {
        return batches.isEmpty();
    }

    synchronized int messages() {
        return messages;
    }

    /** Waits until at most half of the bound is used, or the limit is over. */
    synchronized void awaitRoom(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            for (long left = limit.toMillis();
                    left > 0 && messages > MOST_MESSAGES / 2;
                    left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
