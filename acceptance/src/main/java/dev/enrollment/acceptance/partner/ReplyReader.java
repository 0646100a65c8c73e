package dev.enrollment.acceptance.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.journey.Answer;
import dev.enrollment.acceptance.journey.Answers;
import dev.enrollment.acceptance.journey.Journeys;
import dev.enrollment.acceptance.journey.Position;
import dev.enrollment.acceptance.journey.Step;
import dev.enrollment.events.ApplicationProgress;
import dev.enrollment.events.ApplicationReceipt;
import dev.enrollment.events.Violation;
import dev.enrollment.schemas.RecordTypes;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the reply topics and files what they say. It begins at the oldest reply, so that an
 * application of an earlier run is known with all its steps.
 */
public final class ReplyReader implements AutoCloseable {

    private final KafkaConsumer<String, Object> consumer;
    private final Journeys journeys;
    private final Answers answers;
    private final Thread thread;

    public ReplyReader(
            SandboxAddresses addresses,
            Collection<String> partners,
            Journeys journeys,
            Answers answers) {
        this.journeys = journeys;
        this.answers = answers;
        RecordTypes.trust();
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                addresses.kafka(),
                                "key.deserializer",
                                StringDeserializer.class,
                                "value.deserializer",
                                KafkaAvroDeserializer.class,
                                "schema.registry.url",
                                addresses.registry(),
                                "specific.avro.reader",
                                true));
        List<TopicPartition> partitions =
                partners.stream().flatMap(partner -> partitions(partner).stream()).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread = Thread.ofPlatform().daemon().name("replies").unstarted(this::read);
    }

    /** Reads on in the background until closed. */
    public void begin() {
        thread.start();
    }

    private List<TopicPartition> partitions(String partner) {
        return consumer.partitionsFor(Topics.replies(partner)).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofMillis(250)).forEach(this::file);
            }
        } catch (WakeupException e) {
            // close() asked to end
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
