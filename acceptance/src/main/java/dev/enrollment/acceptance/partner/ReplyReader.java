package dev.enrollment.acceptance.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.Keys;
import dev.enrollment.acceptance.journey.Answer;
import dev.enrollment.acceptance.journey.Answers;
import dev.enrollment.acceptance.journey.Journeys;
import dev.enrollment.acceptance.journey.Position;
import dev.enrollment.acceptance.journey.Step;
import dev.enrollment.events.ApplicationProgress;
import dev.enrollment.events.ApplicationReceipt;
import dev.enrollment.events.Violation;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads a partner's reply topic and files what it says. It begins at the oldest reply, so that an
 * application of an earlier run is known with all its steps.
 */
final class ReplyReader implements AutoCloseable {

    private final KafkaConsumer<String, Object> consumer;
    private final Journeys journeys;
    private final Answers answers;
    private final Thread thread;

    ReplyReader(
            SandboxAddresses addresses,
            String partner,
            Keys keys,
            Journeys journeys,
            Answers answers) {
        this.journeys = journeys;
        this.answers = answers;
        Map<String, Object> settings = new HashMap<>(keys.clientSettings(partner));
        settings.put("bootstrap.servers", addresses.kafka());
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", KafkaAvroDeserializer.class);
        settings.put("schema.registry.url", addresses.registry());
        settings.put("specific.avro.reader", true);
        consumer = new KafkaConsumer<>(settings);
        List<TopicPartition> partitions = partitions(Topics.replies(partner));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread = Thread.ofPlatform().daemon().name("replies of " + partner).unstarted(this::read);
    }

    /** Reads on in the background until closed. */
    void begin() {
        thread.start();
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private void read() {
        try (consumer) {
            while (true) {
                poll().forEach(this::file);
            }
        } catch (WakeupException e) {
            // close() asked to end
        }
    }

    /** Waits for a registry that does not answer; the next poll begins at the same record. */
    private ConsumerRecords<String, Object> poll() {
        try {
            return consumer.poll(Duration.ofMillis(250));
        } catch (SerializationException e) {
            return ConsumerRecords.empty();
        }
    }

    private void file(ConsumerRecord<String, Object> reply) {
        switch (reply.value()) {
            case ApplicationReceipt receipt -> file(reply, receipt);
            case ApplicationProgress progress -> file(progress);
            default -> throw new IllegalStateException("A reply of an unknown type");
        }
    }

    private void file(ConsumerRecord<String, Object> reply, ApplicationReceipt receipt) {
        String partner = Topics.partnerOf(reply.topic()).orElseThrow();
        var answered =
                new Position(
                        Topics.applications(partner), receipt.getPartition(), receipt.getOffset());
        Optional<String> enrollment =
                Optional.ofNullable(receipt.getEnrollmentId()).map(Object::toString);
        answers.add(
                answered,
                new Answer(
                        eventId(reply),
                        receipt.getOutcome().name(),
                        receipt.getViolations().stream().map(Violation::getCode).toList(),
                        enrollment.orElse(null)));
        enrollment.ifPresent(
                id ->
                        journeys.ofSubmission(receipt.getSubmissionId())
                                .ifPresent(journey -> journey.enrolled(id)));
    }

    private void file(ApplicationProgress progress) {
        journeys.ofSubmission(progress.getSubmissionId())
                .ifPresent(
                        journey ->
                                journey.stepped(
                                        new Step(
                                                progress.getStep(),
                                                progress.getStatus(),
                                                progress.getMilestone(),
                                                progress.getCodes(),
                                                progress.getOccurredAt())));
    }

    /** The event's identity, or the reply's own position where it has none. */
    private static String eventId(ConsumerRecord<String, Object> reply) {
        var header = reply.headers().lastHeader("ce_id");
        return header == null
                ? reply.topic() + reply.partition() + "@" + reply.offset()
                : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
