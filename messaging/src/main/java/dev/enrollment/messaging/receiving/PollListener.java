package dev.enrollment.messaging.receiving;

import dev.enrollment.defaults.Trouble;
import dev.enrollment.messaging.metrics.Meters;
import dev.enrollment.messaging.sending.Publisher;
import dev.enrollment.messaging.storage.Stream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction for each poll. A flush that fails for good is redone with the poll split, until
 * the culprit stands alone and is refused; trouble that passes is thrown on, and the container
 * brings the same poll again.
 */
final class PollListener implements BatchMessageListener<byte[], byte[]> {

    private static final Logger log = LoggerFactory.getLogger(PollListener.class);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Poll poll;
    private final Resumer resumer;
    private final Publisher publisher;
    private final TransactionTemplate transaction;
    private final Meters meters;

    PollListener(
            Poll poll,
            Resumer resumer,
            Publisher publisher,
            TransactionTemplate transaction,
            Meters meters) {
        this.poll = poll;
        this.resumer = resumer;
        this.publisher = publisher;
        this.transaction = transaction;
        this.meters = meters;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        publisher.awaitRoom(LONGEST_WAIT);
        meters.polled(records.size());
        applyOrIsolate(records);
    }

    private void applyOrIsolate(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            apply(records, null);
        } catch (RuntimeException e) {
            if (Trouble.passes(e)) {
                throw again(records, e);
            }
            isolate(records, e);
        }
    }

    private void isolate(List<ConsumerRecord<byte[], byte[]>> records, RuntimeException failure) {
        if (records.size() == 1) {
            refuse(records, failure);
            return;
        }
        int middle = records.size() / 2;
        applyOrIsolate(records.subList(0, middle));
        applyOrIsolate(records.subList(middle, records.size()));
    }

    private void refuse(List<ConsumerRecord<byte[], byte[]>> single, RuntimeException failure) {
        try {
            apply(single, failure);
        } catch (RuntimeException e) {
            throw again(single, e);
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

    private void apply(
            List<ConsumerRecord<byte[], byte[]>> records, @Nullable RuntimeException verdict) {
        Set<Stream> resumable = transaction.execute(status -> poll.apply(records, verdict));
        if (resumable != null) {
            resumable.forEach(resumer::resume);
        }
    }
}
