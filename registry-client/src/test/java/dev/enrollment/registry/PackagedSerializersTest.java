package dev.enrollment.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.security.basicauth.BasicAuthCredentialProviderFactory;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;

class PackagedSerializersTest {

    private static final Map<String, Object> SETTINGS =
            Map.of("schema.registry.url", "mock://unused", "auto.register.schemas", false);

    private final SchemaRegistryClient registry = new MockSchemaRegistryClient();

    @Test
    void encodesAndDecodesARecord() throws Exception {
        GenericRecord greeting = greeting("grüß Gott");
        int id = registry.register("greetings-value", new AvroSchema(greeting.getSchema()));

        byte[] bytes = serializer().serialize("greetings", greeting);

        assertThat(bytes[0]).as("magic byte").isZero();
        assertThat(ByteBuffer.wrap(bytes).getInt(1)).as("schema ID").isEqualTo(id);
        assertThat(deserializer().deserialize("greetings", bytes)).isEqualTo(greeting);
    }

    @Test
    void findsTheCredentialProvidersOfTheClient() {
        assertThat(
                        BasicAuthCredentialProviderFactory.getBasicAuthCredentialProvider(
                                "USER_INFO", Map.of("basic.auth.user.info", "user:secret")))
                .isNotNull();
    }

    private KafkaAvroSerializer serializer() {
        return new KafkaAvroSerializer(registry, SETTINGS);
    }

    private KafkaAvroDeserializer deserializer() {
        return new KafkaAvroDeserializer(registry, SETTINGS);
    }

    private static GenericRecord greeting(String text) {
        var schema = SchemaBuilder.record("Greeting").fields().requiredString("text").endRecord();
        GenericData.setStringType(schema.getField("text").schema(), GenericData.StringType.String);
        return new GenericRecordBuilder(schema).set("text", text).build();
    }
}
