package dev.enrollment.messaging.receiving;

import dev.enrollment.defaults.Trouble;
import dev.enrollment.messaging.metrics.Meters;
import dev.enrollment.messaging.sending.Publisher;
import dev.enrollment.messaging.storage.Stream;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction for each poll. A flush that fails for good is redone with the poll split, until
 * the culprit stands alone and is refused; trouble that passes is thrown on, and the container
 * brings the same poll again.
 */
final class PollListener implements BatchConsumerAwareMessageListener<byte[], byte[]> {

    private static final Logger log = LoggerFactory.getLogger(PollListener.class);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Poll poll;
    private final Placement placement;
    private final Lookups lookups;
    private final Resumer resumer;
    private final Publisher publisher;
    private final TransactionTemplate transaction;
    private final Meters meters;

    PollListener(
            Poll poll,
            Placement placement,
            Lookups lookups,
            Resumer resumer,
            Publisher publisher,
            TransactionTemplate transaction,
            Meters meters) {
        this.poll = poll;
        this.placement = placement;
        this.lookups = lookups;
        this.resumer = resumer;
        this.publisher = publisher;
        this.transaction = transaction;
        this.meters = meters;
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<byte[], byte[]>> records, @Nullable Consumer<?, ?> consumer) {
        publisher.awaitRoom(LONGEST_WAIT);
        meters.polled(records.size());
        try {
            Batch batch = placed(records, Objects.requireNonNull(consumer));
            if (batch.size() > 0) {
                Isolation.apply(batch.records(), (part, verdict) -> apply(batch.of(part), verdict));
                placement.applied(batch);
            }
        } catch (RuntimeException e) {
            placement.failed(records);
            throw e;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Error e) {
            // The container would end for good.
            placement.failed(records);
            Metrics.counter("worker.failures", "worker", "listener", "kind", "error").increment();
            log.error("an error in a listener; trying again", e);
            throw again(records, new IllegalStateException(e));
        }
    }

    private Batch placed(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        try {
            return lookups.known(placement.batch(records, consumer), consumer);
        } catch (RuntimeException e) {
            throw again(records, e);
        }
    }

    /** The container keeps quiet about what it repeats. */
    private static RuntimeException again(
            List<ConsumerRecord<byte[], byte[]>> records, RuntimeException trouble) {
        ConsumerRecord<byte[], byte[]> first = records.getFirst();
        log.warn(
                "{} records from {}-{}@{} are tried again: {}",
                records.size(),
                first.topic(),
                first.partition(),
                first.offset(),
                trouble.getClass().getName());
        return new BatchListenerFailedException("try again", trouble, first);
    }

    private void apply(Batch batch, @Nullable RuntimeException verdict) {
        try {
            Set<Stream> resumable = transaction.execute(status -> poll.apply(batch, verdict));
            resumer.resume(Objects.requireNonNull(resumable));
        } catch (RuntimeException e) {
            if (verdict != null || Trouble.passes(e)) {
                throw again(batch.records(), e);
            }
            throw e;
        }
    }
}
