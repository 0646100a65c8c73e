package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.Source;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.storage.Stream;
import dev.enrollment.messaging.transaction.Cause;
import dev.enrollment.messaging.transaction.UnitsOfWork;
import dev.enrollment.messaging.wire.Undecodable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Applies records that carry no numbers, each once: how far a partition was read is remembered in
 * the transaction that applies them. What an operator redrives is applied although it was read.
 */
final class ForeignPoll implements Poll {

    private final Subscription subscription;
    private final RecordReader reader;
    private final Handling handling;
    private final UnitsOfWork units;
    private final ParkedRecords parked;
    private final ReadPositions positions;

    ForeignPoll(
            Subscription subscription,
            RecordReader reader,
            Handling handling,
            UnitsOfWork units,
            ParkedRecords parked,
            ReadPositions positions) {
        this.subscription = subscription;
        this.reader = reader;
        this.handling = handling;
        this.units = units;
        this.parked = parked;
        this.positions = positions;
    }

    @Override
    public void lookUp(Batch batch) {
        reader.lookUp(batch);
    }

    @Override
    public Set<Stream> apply(Batch batch, @Nullable RuntimeException verdict) {
        List<ConsumerRecord<byte[], byte[]>> records =
                batch.redriven() ? batch.records() : unread(batch);
        Map<ConsumerRecord<byte[], byte[]>, Arrival> readable = new HashMap<>();
        Set<ConsumerRecord<byte[], byte[]>> unreadable = parked.add(batch, read(records, readable));
        if (verdict == null) {
            foresee(records, readable);
        }
        List<ConsumerRecord<byte[], byte[]>> answered = new ArrayList<>();
        Map<ConsumerRecord<byte[], byte[]>, String> refused = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> raw : records) {
            Arrival arrival = readable.get(raw);
            if (arrival != null) {
                Handling.Refusal refusal = handling.handle(subscription, arrival, verdict);
                if (refusal != null) {
                    refused.put(raw, refusal.reason());
                }
            } else if (unreadable.contains(raw) && verdict == null && answered(raw)) {
                answered.add(raw);
            }
        }
        parked.answered(batch, answered);
        parked.add(batch, refused);
        return Set.of();
    }

    /** Moves the positions to the end of the batch; returns what lies beyond them till now. */
    private List<ConsumerRecord<byte[], byte[]>> unread(Batch batch) {
        Map<ReadPositions.Place, Long> next = new HashMap<>();
        batch.records().forEach(raw -> next.put(batch.place(raw), raw.offset() + 1));
        Map<ReadPositions.Place, Long> before = positions.lock(next.keySet());
        next.entrySet().removeIf(to -> to.getValue() <= before.getOrDefault(to.getKey(), 0L));
        positions.set(next);
        return batch.records().stream()
                .filter(raw -> raw.offset() >= before.getOrDefault(batch.place(raw), 0L))
                .toList();
    }

    private void foresee(
            List<ConsumerRecord<byte[], byte[]>> records,
            Map<ConsumerRecord<byte[], byte[]>, Arrival> readable) {
        Map<Source, SpecificRecord> messages = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> raw : records) {
            Arrival arrival = readable.get(raw);
            if (arrival != null && arrival.message() != null) {
                messages.put(arrival.source(), arrival.message());
            }
        }
        subscription.foresee(messages);
    }

    /** Fills {@code readable}; returns why the rest cannot be read. */
    private Map<ConsumerRecord<byte[], byte[]>, String> read(
            List<ConsumerRecord<byte[], byte[]>> records,
            Map<ConsumerRecord<byte[], byte[]>, Arrival> readable) {
        Map<ConsumerRecord<byte[], byte[]>, String> unreadable = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> raw : records) {
            try {
                readable.put(raw, expected(reader.foreign(raw)));
            } catch (Undecodable e) {
                unreadable.put(raw, String.valueOf(e.getMessage()));
            }
        }
        return unreadable;
    }

    /** Where the answer itself cannot be written, the record is parked without one. */
    private boolean answered(ConsumerRecord<byte[], byte[]> raw) {
        Source source = RecordReader.source(raw);
        AtomicBoolean answered = new AtomicBoolean();
        units.current().attempt(Cause.NONE, () -> answered.set(subscription.undecodable(source)));
        return answered.get();
    }

    /** A record of another type than the topic's is of no more use than an unreadable one. */
    private Arrival expected(Arrival arrival) {
        if (!subscription.knows(arrival.message())) {
            throw new Undecodable("of a type that has no place on the topic");
        }
        return arrival;
    }
}
