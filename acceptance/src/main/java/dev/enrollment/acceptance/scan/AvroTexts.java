package dev.enrollment.acceptance.scan;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.nio.BufferUnderflowException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.avro.generic.GenericArray;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** The texts in a record's value, each with the name of the field it stands in. */
final class AvroTexts {

    private final KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();

    AvroTexts(String registryUrl) {
        deserializer.configure(Map.of("schema.registry.url", registryUrl), false);
    }

    /** Hands over every text; none where the bytes are no Avro. */
    void visit(String topic, byte[] value, BiConsumer<String, String> visitor) {
        decode(topic, value).ifPresent(decoded -> walk("", decoded, visitor));
    }

    private Optional<Object> decode(String topic, byte[] value) {
        try {
            return Optional.ofNullable(deserializer.deserialize(topic, value));
        } catch (SerializationException | BufferUnderflowException e) {
            // Kafka's own records may begin like Avro's and end before the schema's number.
            return Optional.empty();
        }
    }

    private static void walk(String field, Object value, BiConsumer<String, String> visitor) {
        switch (value) {
            case GenericRecord made ->
                    made.getSchema()
                            .getFields()
                            .forEach(
                                    each ->
                                            walkPresent(
                                                    each.name(), made.get(each.pos()), visitor));
            case GenericArray<?> list -> list.forEach(each -> walkPresent(field, each, visitor));
            case CharSequence text -> visitor.accept(field, text.toString());
            default -> {
                // Numbers and times name nobody.
            }
        }
    }

    private static void walkPresent(
            String field, @Nullable Object value, BiConsumer<String, String> visitor) {
        if (value != null) {
            walk(field, value, visitor);
        }
    }
}
