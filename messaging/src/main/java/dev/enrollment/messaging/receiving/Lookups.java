package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.Subscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Asks the registry for the schemas of a poll before its transaction begins. On foreign topics each
 * sender has a budget for it: where it is used up, or a schema is not there yet, that sender's
 * partition stands still for a moment, in order, and all others go on. Called in the consumers' own
 * threads.
 */
final class Lookups {

    /** A budget is filled up again this often, and a partition that stands still tried again. */
    static final long PERIOD = 500_000_000;

    private record Budget(long period, int left) {}

    private final boolean foreign;
    private final RecordReader reader;
    private final int most;
    private final LongSupplier nanos;
    private final Map<String, Budget> budgets = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> standing = new ConcurrentHashMap<>();

    /**
     * @param perSecond questions that the records of one foreign topic may cause in a second
     */
    Lookups(Subscription subscription, RecordReader reader, int perSecond, LongSupplier nanos) {
        this.foreign = subscription.kind() == Subscription.Kind.FOREIGN;
        this.reader = reader;
        this.most = Math.max(1, perSecond / 2);
        this.nanos = nanos;
    }

    /**
     * Returns the records whose schemas are known; the others come again.
     *
     * @throws SchemasMissing on topics of this project's own, where the whole poll is tried again
     */
    Batch known(Batch batch, Consumer<?, ?> consumer) {
        goOn(consumer);
        Map<TopicPartition, Long> held = new HashMap<>();
        List<ConsumerRecord<byte[], byte[]>> known = new ArrayList<>(batch.size());
        for (ConsumerRecord<byte[], byte[]> raw : batch.records()) {
            if (!reader.asksRegistry(raw) && held.isEmpty()) {
                known.add(raw);
                continue;
            }
            TopicPartition partition = new TopicPartition(raw.topic(), raw.partition());
            // Behind one that is held others are asked for too, so that all wait at the same time.
            if (isKnown(raw) && !held.containsKey(partition)) {
                known.add(raw);
            } else {
                held.putIfAbsent(partition, raw.offset());
            }
        }
        if (!foreign && !held.isEmpty()) {
            throw new SchemasMissing();
        }
        held.forEach((partition, offset) -> hold(partition, offset, consumer));
        return held.isEmpty() ? batch : new Batch(known, batch.topicIds(), batch.redriven());
    }

    private boolean isKnown(ConsumerRecord<byte[], byte[]> raw) {
        if (!reader.asksRegistry(raw)) {
            return true;
        }
        return !reader.waits(raw)
                && (!foreign || take(raw.topic()))
                && reader.answersFor(raw.value());
    }

    private boolean take(String topic) {
        long period = nanos.getAsLong() / PERIOD;
        Budget left =
                budgets.compute(
                        topic,
                        (any, before) ->
                                before == null || before.period() != period
                                        ? new Budget(period, most - 1)
                                        : new Budget(period, before.left() - 1));
        return left.left() >= 0;
    }

    private void hold(TopicPartition partition, long offset, Consumer<?, ?> consumer) {
        consumer.seek(partition, offset);
        consumer.pause(List.of(partition));
        standing.put(partition, nanos.getAsLong());
    }

    /** Lets those go on that have stood still for long enough. */
    void goOn(Consumer<?, ?> consumer) {
        if (standing.isEmpty()) {
            return;
        }
        Set<TopicPartition> own = consumer.assignment();
        standing.entrySet()
                .removeIf(
                        one -> {
                            boolean due =
                                    own.contains(one.getKey())
                                            && nanos.getAsLong() - one.getValue() >= PERIOD;
                            if (due) {
                                consumer.resume(List.of(one.getKey()));
                            }
                            return due;
                        });
    }
}
