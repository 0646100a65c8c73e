package dev.enrollment.acceptance.samples;

import dev.enrollment.events.PartnerApplication;
import java.time.Instant;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns an application in JSON into the Avro record that a partner system publishes. */
public final class AvroApplication {

    private AvroApplication() {}

    /**
     * The application as Avro has it; a field that JSON lacks takes its default.
     *
     * @throws IllegalArgumentException naming a field that is missing or of the wrong kind
     */
    public static GenericData.Record of(JsonNode application) {
        return toRecord(application, PartnerApplication.getClassSchema());
    }

    private static GenericData.Record toRecord(JsonNode json, Schema schema) {
        var made = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            made.put(field.pos(), toAvro(field.name(), json.get(field.name()), field.schema()));
        }
        return made;
    }

    private static @Nullable Object toAvro(String name, @Nullable JsonNode json, Schema schema) {
        if (json == null || json.isNull()) {
            if (schema.isUnion()) {
                return null;
            }
            throw new IllegalArgumentException("the field " + name + " is missing");
        }
        return toAvro(json, schema.isUnion() ? schema.getTypes().get(1) : schema);
    }

    private static Object toAvro(JsonNode json, Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> toRecord(json, schema);
            case ARRAY -> json.valueStream().map(JsonNode::asString).toList();
            case BOOLEAN -> json.asBoolean();
            case LONG -> toLong(json, schema);
            case STRING -> json.asString();
            default -> throw new IllegalArgumentException("no field is of the kind " + schema);
        };
    }

    private static long toLong(JsonNode json, Schema schema) {
        boolean time = schema.getLogicalType() instanceof LogicalTypes.TimestampMillis;
        return time && json.isString()
                ? Instant.parse(json.asString()).toEpochMilli()
                : json.asLong();
    }
}
