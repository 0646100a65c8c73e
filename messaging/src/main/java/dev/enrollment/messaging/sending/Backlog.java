package dev.enrollment.messaging.sending;

import dev.enrollment.messaging.storage.Stream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Which streams have unsent messages, so that later ones wait behind them. While nothing is unsent
 * anywhere no statement is spent on it: a transaction is told when it stores its messages, and the
 * process knows of its own failures.
 */
final class Backlog {

    private final Function<Collection<Stream>, List<Stream>> unsentOf;
    private final BooleanSupplier nothingUnsent;

    /** Streams with failures that are not in the table yet. */
    private final Map<Stream, Integer> failing = new ConcurrentHashMap<>();

    /** Grows with each sign that something is unsent. */
    private final AtomicLong signs = new AtomicLong(1);

    private volatile long cleared;

    /**
     * @param unsentOf those of the given streams that have messages in the table
     * @param nothingUnsent whether the table is empty
     */
    Backlog(Function<Collection<Stream>, List<Stream>> unsentOf, BooleanSupplier nothingUnsent) {
        this.unsentOf = unsentOf;
        this.nothingUnsent = nothingUnsent;
    }

    /** Something is unsent, here or elsewhere. */
    void sign() {
        signs.incrementAndGet();
    }

    /** A message has just failed. */
    void failed(Stream stream) {
        failing.merge(stream, 1, Integer::sum);
        sign();
    }

    /** Failures have been written to the table, or have been dealt with. */
    void settled(Collection<Stream> streams) {
        streams.forEach(
                stream ->
                        failing.computeIfPresent(
                                stream, (any, count) -> count == 1 ? null : count - 1));
    }

    /** Whether the stream has a failure that is not in the table yet. */
    boolean isFailing(Stream stream) {
        return failing.containsKey(stream);
    }

    /** Streams of these messages that have earlier ones unsent. The set is the caller's. */
    Set<Stream> blocked(List<OutboxMessage> messages) {
        if (signs.get() == cleared) {
            return ConcurrentHashMap.newKeySet();
        }
        // In this order: what leaves the first set is in the table by then.
        Set<Stream> blocked = ConcurrentHashMap.newKeySet();
        blocked.addAll(failing.keySet());
        blocked.addAll(
                unsentOf.apply(messages.stream().map(OutboxMessage::stream).distinct().toList()));
        return blocked;
    }

    /** Looks whether anything is still unsent. */
    void look() {
        long seen = signs.get();
        if (failing.isEmpty() && nothingUnsent.getAsBoolean()) {
            cleared = seen;
        } else {
            sign();
        }
    }
}
