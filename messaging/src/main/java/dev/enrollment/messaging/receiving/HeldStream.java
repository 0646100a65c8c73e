package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.storage.Stream;
import dev.enrollment.messaging.wire.Undecodable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies the next held event of a stream, if its turn has come. */
final class HeldStream {

    private final RecordReader reader;
    private final Handling handling;
    private final Tables tables;
    private final Duration patience;
    private final CaughtUp caughtUp;

    /**
     * @param patience how long an event may wait for a fact on another topic, counted while all
     *     topics are read up to date
     */
    HeldStream(
            RecordReader reader,
            Handling handling,
            Tables tables,
            Duration patience,
            CaughtUp caughtUp) {
        this.reader = reader;
        this.handling = handling;
        this.tables = tables;
        this.patience = patience;
        this.caughtUp = caughtUp;
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
        Handling.Refusal refusal = handled(subscription, held, verdict);
        if (refusal != null) {
            tables.progress().stop(stream, position.lastSequence(), patient(refusal, position));
            return false;
        }
        boolean more = tables.held().deleteUpTo(stream, held.sequence());
        tables.progress().flow(stream, held.sequence(), more);
        return more;
    }

    private Handling.@Nullable Refusal handled(
            Subscription subscription, HeldTable.Held held, @Nullable RuntimeException verdict) {
        try {
            Arrival arrival = reader.sequenced(held.source(), held.payload(), held.traceparent());
            return handling.handle(subscription, arrival, verdict);
        } catch (Undecodable e) {
            // It could be decoded when it came.
            return new Handling.Refusal(StreamStatus.PARKED, String.valueOf(e.getMessage()));
        }
    }

    private Handling.Refusal patient(Handling.Refusal refusal, StreamPosition position) {
        boolean tooLong =
                position.stopped().compareTo(patience) > 0
                        && caughtUp.duration().compareTo(patience) > 0;
        return tooLong ? new Handling.Refusal(StreamStatus.PARKED, refusal.reason()) : refusal;
    }

    private void forgetOld(Stream stream, StreamPosition position) {
        boolean more = tables.held().deleteUpTo(stream, position.lastSequence());
        if (!more && position.status() == StreamStatus.FLOWING) {
            tables.progress().flow(stream, position.lastSequence(), false);
        }
    }
}
