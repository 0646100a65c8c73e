package dev.enrollment.acceptance.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.events.ApplicationWithdrawn;
import dev.enrollment.events.Meta;
import dev.enrollment.schemas.RecordTypes;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** A leak is seen wherever in a record it is planted. */
class RecordTextsTest {

    private static final String REGISTRY = "mock://leak-scan";
    private static final String TOPIC = "enrollment.accounts";

    private final Headers headers = new RecordHeaders();
    private String key = "0199a7c4-0000-7000-8000-000000000000";
    private String reason = "NO_LONGER_WANTED";

    @Test
    void findsNothingInACleanRecord() {
        headers.add("ce_type", "ApplicationWithdrawn".getBytes(UTF_8));
        assertThat(findings()).isEmpty();
    }

    @Test
    void findsALeakInAValue() {
        // 33 to 61 characters: their length byte is a letter that hides where the word begins
        reason = "Hildegund said that it takes too long";
        assertThat(findings())
                .extracting(Finding::where)
                .contains("enrollment.accounts-0@5 value, field reason");
    }

    @Test
    void findsALeakInAKey() {
        key = "Hildegund";
        assertThat(findings())
                .extracting(Finding::where)
                .containsExactly("enrollment.accounts-0@5 key");
    }

    @Test
    void findsALeakInAHeader() {
        headers.add("baggage", "user=Hildegund".getBytes(UTF_8));
        assertThat(findings())
                .extracting(Finding::where)
                .containsExactly("enrollment.accounts-0@5 header baggage");
    }

    @Test
    void findsALeakInBytesThatAreNoAvro() {
        var found =
                new ConsumerRecord<>(TOPIC, 0, 5, key.getBytes(UTF_8), "Hildegund".getBytes(UTF_8));
        assertThat(findings(found))
                .extracting(Finding::where)
                .containsExactly("enrollment.accounts-0@5 value");
    }

    @Test
    void takesNoShortRecordOfKafkasOwnForAvro() {
        byte[] emptyAssignment = {0, 0, 1, 0};
        var found = new ConsumerRecord<>(TOPIC, 0, 5, "Hildegund".getBytes(UTF_8), emptyAssignment);
        assertThat(findings(found))
                .extracting(Finding::where)
                .containsExactly("enrollment.accounts-0@5 key");
    }

    private List<Finding> findings() {
        byte[] bytes = key.getBytes(UTF_8);
        byte[] value = value();
        return findings(
                new ConsumerRecord<>(
                        TOPIC,
                        0,
                        5,
                        0,
                        TimestampType.CREATE_TIME,
                        bytes.length,
                        value.length,
                        bytes,
                        value,
                        headers,
                        Optional.empty()));
    }

    private static List<Finding> findings(ConsumerRecord<byte[], byte[]> found) {
        var needles = new Needles();
        needles.name("Hildegund");
        var detector = new Detector(needles);
        List<Finding> findings = new ArrayList<>();
        new RecordTexts(new AvroTexts(REGISTRY))
                .visit(found, (where, text) -> detector.search(where, text).forEach(findings::add));
        return findings;
    }

    private byte[] value() {
        var meta = new Meta(UUID.randomUUID(), UUID.randomUUID(), 1L, Instant.now(), null);
        RecordTypes.trust();
        try (var serializer = new KafkaAvroSerializer()) {
            serializer.configure(Map.of("schema.registry.url", REGISTRY), false);
            return serializer.serialize(TOPIC, new ApplicationWithdrawn(meta, reason));
        }
    }
}
