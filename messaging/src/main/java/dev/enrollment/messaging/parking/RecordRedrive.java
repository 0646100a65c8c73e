package dev.enrollment.messaging.parking;

import dev.enrollment.defaults.Trouble;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.receiving.ParkedRecord;
import dev.enrollment.messaging.receiving.ParkedRecords;
import dev.enrollment.messaging.receiving.Poll;
import dev.enrollment.messaging.receiving.RecordReader;
import dev.enrollment.messaging.receiving.Resumer;
import dev.enrollment.messaging.receiving.StreamStatus;
import dev.enrollment.messaging.storage.Stream;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a parked record to its listener's poll once more, or gives it up. */
final class RecordRedrive {

    private final Resumer resumer;
    private final StoppedStreams streams;
    private final ParkedRecords records;
    private final RedriveLists lists;
    private final Function<Subscription, Poll> polls;
    private final TransactionTemplate transaction;

    RecordRedrive(
            Resumer resumer,
            StoppedStreams streams,
            ParkedRecords records,
            RedriveLists lists,
            Function<Subscription, Poll> polls,
            TransactionTemplate transaction) {
        this.resumer = resumer;
        this.streams = streams;
        this.records = records;
        this.lists = lists;
        this.polls = polls;
        this.transaction = transaction;
    }

    /** Does what the listener does with the record, and says what came of it. */
    Redriven redrive(ParkedRecord before) {
        String topic = before.at().topic();
        Subscription subscription = resumer.readerOf(topic).orElseThrow(ParkedProblem::notRead);
        Stream stream = streamOf(before);
        long last = lastOf(stream);
        polls.apply(subscription).lookUp(before.redriven());
        resumer.resume(applied(subscription, before));
        return records.now(before)
                .map(still -> new Redriven(0, StreamStatus.PARKED, still.reason(), 0))
                .orElseGet(() -> outcome(stream, last));
    }

    /** Forgets the record, but not who said so and why. */
    void discard(ParkedRecord known, DiscardedTable discarded, DiscardedTable.Decision decision) {
        transaction.executeWithoutResult(
                status -> {
                    ParkedRecord locked = records.lock(known).orElseThrow(ParkedProblem::unknown);
                    discarded.add(RecordReader.source(locked.raw()), null, decision);
                    records.delete(locked);
                });
    }

    private Set<Stream> applied(Subscription subscription, ParkedRecord known) {
        try {
            return attempt(subscription, known, null);
        } catch (ParkedProblem e) {
            throw e;
        } catch (RuntimeException e) {
            if (Trouble.passes(e)) {
                throw e;
            }
            return attempt(subscription, known, e);
        }
    }

    private Set<Stream> attempt(
            Subscription subscription, ParkedRecord known, @Nullable RuntimeException verdict) {
        Set<Stream> resumable =
                transaction.execute(
                        status -> {
                            ParkedRecord locked =
                                    records.lock(known).orElseThrow(ParkedProblem::unknown);
                            return settle(subscription, locked, verdict);
                        });
        return resumable == null ? Set.of() : resumable;
    }

    /** A record that fails again has been noted as such by the poll. */
    private Set<Stream> settle(
            Subscription subscription, ParkedRecord locked, @Nullable RuntimeException verdict) {
        Stream stream = streamOf(locked);
        long last = lastOf(stream);
        Set<Stream> resumable = polls.apply(subscription).apply(locked.redriven(), verdict);
        boolean failed =
                records.now(locked).filter(now -> now.attempts() > locked.attempts()).isPresent();
        if (!failed) {
            records.delete(locked);
            if (subscription.kind() == Subscription.Kind.FOREIGN || lastOf(stream) > last) {
                lists.done(locked);
            }
        }
        return resumable;
    }

    /** On a topic with numbers the record has taken its place in its stream. */
    private Redriven outcome(Stream stream, long last) {
        return streams.find(stream)
                .map(
                        now ->
                                new Redriven(
                                        now.lastSequence() > last ? 1 : 0,
                                        now.status(),
                                        now.reason(),
                                        now.queued()))
                .orElseGet(() -> new Redriven(1, StreamStatus.FLOWING, null, 0));
    }

    private static Stream streamOf(ParkedRecord parked) {
        return new Stream(parked.at().topic(), String.valueOf(parked.key()));
    }

    private long lastOf(Stream stream) {
        return streams.find(stream).map(StoppedStream::lastSequence).orElse(0L);
    }
}
