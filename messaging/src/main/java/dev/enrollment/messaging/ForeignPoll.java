package dev.enrollment.messaging;

import java.util.List;
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
        records.forEach(raw -> apply(raw, verdict));
        return Set.of();
    }

    private void apply(ConsumerRecord<byte[], byte[]> raw, @Nullable RuntimeException verdict) {
        Arrival arrival;
        try {
            arrival = expected(reader.foreign(raw));
        } catch (Undecodable e) {
            boolean added = parked.add(raw, String.valueOf(e.getMessage()));
            if (added && verdict == null) {
                answer(raw);
            }
            return;
        }
        Handling.Refusal refusal = handling.handle(subscription, arrival, verdict);
        if (refusal != null) {
            parked.add(raw, refusal.reason());
        }
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
