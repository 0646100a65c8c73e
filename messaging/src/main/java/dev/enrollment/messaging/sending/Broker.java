package dev.enrollment.messaging.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The producer's side: a message becomes a Kafka record with CloudEvents attributes and trace
 * context as headers.
 */
final class Broker implements AutoCloseable {

    private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);

    /** What has not gone out by then stays in the outbox. */
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final Producer<byte[], byte[]> producer;
    private final byte[] source;
    private final TroubledTopics topics;

    /**
     * @param source the service's name, sent as {@code ce_source}
     */
    Broker(Producer<byte[], byte[]> producer, String source, TroubledTopics topics) {
        this.producer = producer;
        this.source = source.getBytes(UTF_8);
        this.topics = topics;
    }

    /** A message's place among those that could not be sent before. */
    interface Order {

        /** Why the message may not be sent now; null where it may. */
        @Nullable NotSent before(OutboxMessage message);

        /** The message has failed: what comes after it must know. */
        void failed(OutboxMessage message);
    }

    /**
     * Sends the messages without waiting; {@code settled} is told once, when each has its outcome.
     * One that fails takes no other along.
     */
    void send(List<OutboxMessage> messages, Order order, Consumer<Outcome> settled) {
        Answers answers = new Answers(messages, order, settled);
        for (int place = 0; place < messages.size(); place++) {
            NotSent not = order.before(messages.get(place));
            if (not != null) {
                answers.add(place, not);
            } else {
                send(messages.get(place), place, answers);
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    private void send(OutboxMessage message, int place, Answers answers) {
        try {
            producer.send(
                    record(message), (metadata, failure) -> answered(answers, place, failure));
        } catch (RuntimeException e) {
            answered(answers, place, e);
        }
        NotSent atOnce = answers.failure(place);
        if (atOnce != null && atOnce.kind() == NotSent.Kind.PASSING) {
            // The producer has waited for the topic in vain, and would for each of its messages.
            topics.failed(message.topic(), atOnce);
        }
    }

    private void answered(Answers answers, int place, @Nullable Exception failure) {
        String topic = answers.topic(place);
        if (failure == null) {
            topics.taken(topic);
            answers.add(place, null);
            return;
        }
        NotSent why = NotSent.because(failure);
        if (why.ofTopic()) {
            topics.failed(topic, why);
        }
        answers.add(place, why);
    }

    @Override
    public void close() {
        producer.close(CLOSE_LIMIT);
    }

    /** Gathers the answers to messages that were sent together. */
    private static final class Answers {

        private final List<OutboxMessage> messages;
        private final Order order;
        private final Consumer<Outcome> settled;
        private final AtomicReferenceArray<@Nullable NotSent> failures;
        private final AtomicInteger open;

        Answers(List<OutboxMessage> messages, Order order, Consumer<Outcome> settled) {
            this.messages = messages;
            this.order = order;
            this.settled = settled;
            failures = new AtomicReferenceArray<>(messages.size());
            open = new AtomicInteger(messages.size());
        }

        String topic(int place) {
            return messages.get(place).topic();
        }

        @Nullable NotSent failure(int place) {
            return failures.get(place);
        }

        void add(int place, @Nullable NotSent failure) {
            if (failure != null) {
                failures.set(place, failure);
                order.failed(messages.get(place));
            }
            if (open.decrementAndGet() == 0) {
                settled.accept(new Outcome(messages, all()));
            }
        }

        private List<@Nullable NotSent> all() {
            List<@Nullable NotSent> all = new ArrayList<>(messages.size());
            for (int place = 0; place < messages.size(); place++) {
                all.add(failures.get(place));
            }
            return all;
        }
    }

    @SuppressWarnings("NullAway") // a tombstone is a record whose value is null
    private ProducerRecord<byte[], byte[]> record(OutboxMessage message) {
        byte[] key = message.key().getBytes(UTF_8);
        var record = new ProducerRecord<>(message.topic(), key, message.payload());
        record.headers()
                .add("ce_specversion", SPEC_VERSION)
                .add("ce_id", message.id().toString().getBytes(UTF_8))
                .add("ce_type", message.type().getBytes(UTF_8))
                .add("ce_source", source)
                .add("ce_subject", key)
                .add("ce_time", message.occurredAt().toString().getBytes(UTF_8))
                .add("traceparent", message.traceparent().getBytes(UTF_8));
        return record;
    }
}
