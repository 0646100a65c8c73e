package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.Source;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.storage.Stream;
import dev.enrollment.messaging.transaction.Cause;
import dev.enrollment.messaging.transaction.UnitsOfWork;
import dev.enrollment.messaging.wire.Undecodable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Applies records that carry no numbers: the domain's own key makes a repeat harmless. */
final class ForeignPoll implements Poll {

    private final Subscription subscription;
    private final RecordReader reader;
    private final Handling handling;
    private final UnitsOfWork units;
    private final ParkedRecords parked;

    ForeignPoll(
            Subscription subscription,
            RecordReader reader,
            Handling handling,
            UnitsOfWork units,
            ParkedRecords parked) {
        this.subscription = subscription;
        this.reader = reader;
        this.handling = handling;
        this.units = units;
        this.parked = parked;
    }

    @Override
    public Set<Stream> apply(
            List<ConsumerRecord<byte[], byte[]>> records, @Nullable RuntimeException verdict) {
        Map<ConsumerRecord<byte[], byte[]>, Arrival> readable = new HashMap<>();
        Set<ConsumerRecord<byte[], byte[]>> unreadable = parked.add(read(records, readable));
        Map<ConsumerRecord<byte[], byte[]>, String> refused = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> raw : records) {
            Arrival arrival = readable.get(raw);
            if (arrival != null) {
                Handling.Refusal refusal = handling.handle(subscription, arrival, verdict);
                if (refusal != null) {
                    refused.put(raw, refusal.reason());
                }
            } else if (unreadable.contains(raw) && verdict == null) {
                answer(raw);
            }
        }
        parked.add(refused);
        return Set.of();
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
    private void answer(ConsumerRecord<byte[], byte[]> raw) {
        Source source = RecordReader.source(raw);
        units.current().attempt(Cause.NONE, () -> subscription.undecodable(source));
    }

    /** A record of another type than the topic's is of no more use than an unreadable one. */
    private Arrival expected(Arrival arrival) {
        if (!subscription.knows(arrival.message())) {
            throw new Undecodable("of a type that has no place on the topic");
        }
        return arrival;
    }
}
