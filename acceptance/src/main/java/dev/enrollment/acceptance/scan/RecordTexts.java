package dev.enrollment.acceptance.scan;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a record that can be read as text: key, headers and value as bytes, and the value's
 * Avro texts once more, since in the bytes their length stands right before them.
 */
final class RecordTexts {

    private final AvroTexts avro;

    RecordTexts(AvroTexts avro) {
        this.avro = avro;
    }

    /** Hands over where a text stands, and the text. */
    void visit(ConsumerRecord<byte[], byte[]> found, BiConsumer<String, String> visitor) {
        String at = "%s-%d@%d".formatted(found.topic(), found.partition(), found.offset());
        accept(at + " key", found.key(), visitor);
        found.headers()
                .forEach(
                        header -> {
                            visitor.accept(at + " header name", header.key());
                            accept(at + " header " + header.key(), header.value(), visitor);
                        });
        accept(at + " value", found.value(), visitor);
        if (found.value() != null) {
            avro.visit(
                    found.topic(),
                    found.value(),
                    (field, text) -> visitor.accept(at + " value, field " + field, text));
        }
    }

    private static void accept(
            String where, byte @Nullable [] bytes, BiConsumer<String, String> visitor) {
        if (bytes != null) {
            visitor.accept(where, new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
