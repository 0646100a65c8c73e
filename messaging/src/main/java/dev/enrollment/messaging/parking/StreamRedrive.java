package dev.enrollment.messaging.parking;

import dev.enrollment.messaging.receiving.Arrival;
import dev.enrollment.messaging.receiving.HeldTable;
import dev.enrollment.messaging.receiving.Resumer;
import dev.enrollment.messaging.receiving.StreamPosition;
import dev.enrollment.messaging.receiving.StreamStatus;
import dev.enrollment.messaging.receiving.Tables;
import dev.enrollment.messaging.storage.Stream;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a stopped stream go on: with the event it was stopped for, or without it. */
final class StreamRedrive {

    private final Resumer resumer;
    private final StoppedStreams streams;
    private final Tables tables;
    private final DiscardedTable discarded;
    private final TransactionTemplate transaction;

    StreamRedrive(
            Resumer resumer,
            StoppedStreams streams,
            Tables tables,
            DiscardedTable discarded,
            TransactionTemplate transaction) {
        this.resumer = resumer;
        this.streams = streams;
        this.tables = tables;
        this.discarded = discarded;
        this.transaction = transaction;
    }

    /** Tries the refused event and those behind it, in order, as far as they go. */
    Redriven redrive(Stream stream) {
        stopped(stream);
        List<Long> queue = streams.queue(stream);
        resumer.redrive(stream);
        return outcome(stream, queue);
    }

    /**
     * The same, if this is still the event that the stream has stopped at.
     *
     * @param sequence of the event meant
     */
    void redrive(Stream stream, long sequence) {
        streams.find(stream)
                .filter(now -> now.status() != StreamStatus.FLOWING && now.next() == sequence)
                .ifPresent(now -> resumer.redrive(stream));
    }

    /**
     * Skips the refused event and applies those behind it.
     *
     * @param sequence the event meant: if the stream has moved on meanwhile, nothing is skipped
     */
    Redriven discard(Stream stream, long sequence, DiscardedTable.Decision decision) {
        stopped(stream);
        transaction.executeWithoutResult(status -> skip(stream, sequence, decision));
        List<Long> queue = streams.queue(stream);
        resumer.resume(List.of(stream));
        return outcome(stream, queue);
    }

    private void skip(Stream stream, long sequence, DiscardedTable.Decision decision) {
        StreamPosition position =
                tables.progress().lock(stream).orElseThrow(ParkedProblem::unknown);
        HeldTable.Held refused =
                tables.held()
                        .firstAfter(stream, position.lastSequence())
                        .filter(held -> position.status() != StreamStatus.FLOWING)
                        .orElseThrow(ParkedProblem::notStopped);
        if (refused.sequence() != sequence) {
            throw ParkedProblem.movedOn(refused.sequence());
        }
        if (sequence == Arrival.LAST) {
            throw ParkedProblem.erasure();
        }
        discarded.add(refused.source(), sequence, decision);
        boolean more = tables.held().deleteUpTo(stream, sequence);
        tables.progress().flow(stream, sequence, more);
    }

    private void stopped(Stream stream) {
        StoppedStream found = streams.find(stream).orElseThrow(ParkedProblem::unknown);
        if (found.status() == StreamStatus.FLOWING) {
            throw ParkedProblem.notStopped();
        }
    }

    /** Whoever applied the events (a poll may have come in between): they are counted by number. */
    private Redriven outcome(Stream stream, List<Long> queue) {
        StoppedStream now = streams.find(stream).orElseThrow(ParkedProblem::unknown);
        long applied = queue.stream().filter(sequence -> sequence <= now.lastSequence()).count();
        return new Redriven(applied, now.status(), now.reason(), now.queued());
    }
}
