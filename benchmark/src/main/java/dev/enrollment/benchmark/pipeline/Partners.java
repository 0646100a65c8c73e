package dev.enrollment.benchmark.pipeline;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.events.ApplicationProgress;
import dev.enrollment.events.ApplicationReceipt;
import dev.enrollment.schemas.RecordTypes;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericData;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The partners' systems: they publish, and read the answers on their topics. */
final class Partners implements AutoCloseable {

    static final String ONE = "aurora";
    static final String OTHER = "borealis";

    private final KafkaProducer<String, Object> producer;
    private final KafkaConsumer<String, Object> consumer;
    private final Thread reader;

    /** Tells {@code journal} of every answer, in the order of each topic's partition. */
    Partners(SandboxAddresses addresses, Journal journal) {
        RecordTypes.trust();
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", addresses.kafka());
        settings.put("schema.registry.url", addresses.registry());
        settings.put("auto.register.schemas", false);
        settings.put("specific.avro.reader", true);
        settings.put("key.serializer", StringSerializer.class);
        settings.put("value.serializer", KafkaAvroSerializer.class);
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", KafkaAvroDeserializer.class);
        producer = new KafkaProducer<>(settings);
        consumer = new KafkaConsumer<>(settings);
        consumer.assign(
                Stream.of(ONE, OTHER).map(Topics::replies).flatMap(this::partitions).toList());
        consumer.seekToBeginning(consumer.assignment());
        reader = Thread.ofPlatform().daemon().name("partners").start(() -> read(journal));
    }

    private Stream<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()));
    }

    Future<RecordMetadata> publish(String partner, int number, GenericData.Record application) {
        String topic = Topics.applications(partner);
        return producer.send(
                new ProducerRecord<>(topic, Companies.submission(number), application));
    }

    private void read(Journal journal) {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<String, Object> reply : consumer.poll(Duration.ofSeconds(1))) {
                    tell(journal, reply.value());
                }
            }
        } catch (WakeupException e) {
            // close() asked to end
        }
    }

    private static void tell(Journal journal, Object reply) {
        switch (reply) {
            case ApplicationReceipt receipt ->
                    journal.received(
                            Companies.ofSubmission(receipt.getSubmissionId()),
                            receipt.getOutcome().name(),
                            String.valueOf(receipt.getEnrollmentId()));
            case ApplicationProgress progress ->
                    journal.progressed(
                            Companies.ofSubmission(progress.getSubmissionId()),
                            progress.getStep(),
                            progress.getMilestone());
            default -> throw new IllegalStateException("a reply of an unknown type");
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
