package dev.enrollment.messaging.wire;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.SchemaProvider;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.rest.entities.Schema;
import java.util.List;
import java.util.Optional;

/**
 * What the registry's client makes of the schemas it is sent. Left to itself it reports one that is
 * not Avro, or not readable, as it does a registry that does not answer; but here no repeat helps.
 */
final class SchemaKinds {

    private SchemaKinds() {}

    static List<SchemaProvider> all() {
        return List.of(new Avro(), new Foreign("JSON"), new Foreign("PROTOBUF"));
    }

    private static final class Avro extends AvroSchemaProvider {

        @Override
        public Optional<ParsedSchema> parseSchema(Schema schema, boolean isNew, boolean normalize) {
            try {
                return Optional.of(parseSchemaOrElseThrow(schema, isNew, normalize));
            } catch (RuntimeException e) {
                throw new Undecodable("a schema that cannot be read", e);
            }
        }
    }

    private record Foreign(String schemaType) implements SchemaProvider {

        @Override
        public Optional<ParsedSchema> parseSchema(Schema schema, boolean isNew, boolean normalize) {
            throw notAvro();
        }

        @Override
        public ParsedSchema parseSchemaOrElseThrow(
                Schema schema, boolean isNew, boolean normalize) {
            throw notAvro();
        }

        private Undecodable notAvro() {
            return new Undecodable("the schema is not Avro but " + schemaType);
        }
    }
}
