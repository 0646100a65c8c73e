package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.storage.Stream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies the next held event of a stream, if its turn has come. */
final class HeldStream {

    private final RecordReader reader;
    private final Handling handling;
    private final Tables tables;
    private final Duration patience;

    /**
     * @param patience how long an event may wait for a fact on another topic
     */
    HeldStream(RecordReader reader, Handling handling, Tables tables, Duration patience) {
        this.reader = reader;
        this.handling = handling;
        this.tables = tables;
        this.patience = patience;
    }

    /**
     * Returns whether an event was applied and the next may follow.
     *
     * @param redriven an operator wants a parked stream tried
     */
    boolean applyNext(
            Subscription subscription,
            Stream stream,
            boolean redriven,
            @Nullable RuntimeException verdict) {
        Optional<StreamPosition> locked = tables.progress().lock(stream);
        if (locked.isEmpty() || (locked.get().status() == StreamStatus.PARKED && !redriven)) {
            return false;
        }
        StreamPosition position = locked.get();
        Optional<HeldTable.Held> next = tables.held().firstAfter(stream, position.lastSequence());
        if (next.isEmpty() || !isNext(subscription, position, next.get())) {
            forgetOld(stream, position);
            return false;
        }
        return apply(subscription, stream, position, next.get(), verdict);
    }

    private static boolean isNext(
            Subscription subscription, StreamPosition position, HeldTable.Held held) {
        return subscription.kind() == Subscription.Kind.STATE
                || held.sequence() == position.lastSequence() + 1;
    }

    private boolean apply(
            Subscription subscription,
            Stream stream,
            StreamPosition position,
            HeldTable.Held held,
            @Nullable RuntimeException verdict) {
        Arrival arrival = reader.sequenced(held.source(), held.payload(), held.traceparent());
        Handling.Refusal refusal = handling.handle(subscription, arrival, verdict);
        if (refusal != null) {
            tables.progress().stop(stream, position.lastSequence(), patient(refusal, position));
            return false;
        }
        boolean more = tables.held().deleteUpTo(stream, held.sequence());
        tables.progress().flow(stream, held.sequence(), more);
        return more;
    }

    private Handling.Refusal patient(Handling.Refusal refusal, StreamPosition position) {
        boolean tooLong = position.stopped().compareTo(patience) > 0;
        return tooLong ? new Handling.Refusal(StreamStatus.PARKED, refusal.reason()) : refusal;
    }

    private void forgetOld(Stream stream, StreamPosition position) {
        boolean more = tables.held().deleteUpTo(stream, position.lastSequence());
        if (!more && position.status() == StreamStatus.FLOWING) {
            tables.progress().flow(stream, position.lastSequence(), false);
        }
    }
}
