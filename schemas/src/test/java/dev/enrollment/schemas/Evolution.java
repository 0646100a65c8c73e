package dev.enrollment.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.jspecify.annotations.Nullable;

/** Says what makes two versions of the contract unable to read each other's records. */
final class Evolution {

    private static final Pattern FIELD = Pattern.compile("/fields/(\\d+)");

    private Evolution() {}

    /**
     * Empty where each side reads the other's records; else one line for each obstacle, naming
     * type, field and version.
     */
    static List<String> breaks(Release released, Release current) {
        List<String> breaks = new ArrayList<>();
        released.types()
                .forEach(
                        (name, old) -> {
                            Schema now = current.types().get(name);
                            String prefix = name + " against " + released.version() + ": ";
                            if (now == null) {
                                breaks.add(prefix + "the type is gone");
                            } else {
                                between(old, now).map(prefix::concat).forEach(breaks::add);
                            }
                        });
        return breaks;
    }

    private static Stream<String> between(Schema old, Schema now) {
        return Stream.of(
                        unreadable(now, old).map("today's reader, its record: "::concat),
                        unreadable(old, now).map("its reader, today's record: "::concat),
                        reinterpreted("", old, now))
                .flatMap(each -> each);
    }

    private static Stream<String> unreadable(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(obstacle -> describe(reader, obstacle));
    }

    private static String describe(Schema reader, Incompatibility obstacle) {
        return "field %s: %s (%s)"
                .formatted(
                        fieldPath(reader, obstacle.getLocation()),
                        obstacle.getType(),
                        obstacle.getMessage());
    }

    private static String fieldPath(Schema reader, String location) {
        List<String> path = new ArrayList<>();
        Schema here = reader;
        Matcher step = FIELD.matcher(location);
        while (step.find()) {
            Schema.Field field = record(here).getFields().get(Integer.parseInt(step.group(1)));
            path.add(field.name());
            here = field.schema();
        }
        return path.isEmpty() ? location : String.join(".", path);
    }

    private static Schema record(Schema schema) {
        return parts(schema)
                .filter(part -> part.getType() == Schema.Type.RECORD)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Avro ignores logical types, but milliseconds read as microseconds are as broken as a missing
     * field.
     */
    private static Stream<String> reinterpreted(String path, Schema old, Schema now) {
        var before = parts(old).map(Evolution::meaning).toList();
        var after = parts(now).map(Evolution::meaning).toList();
        if (!before.equals(after) && sameShape(old, now)) {
            return Stream.of(
                    "field %s: meaning changed from %s to %s".formatted(path, before, after));
        }
        return parts(old)
                .filter(part -> part.getType() == Schema.Type.RECORD)
                .flatMap(part -> fieldsReinterpreted(path, part, now));
    }

    private static Stream<String> fieldsReinterpreted(String path, Schema old, Schema now) {
        return parts(now)
                .filter(part -> part.getFullName().equals(old.getFullName()))
                .flatMap(part -> part.getFields().stream())
                .flatMap(field -> fieldReinterpreted(path, old.getField(field.name()), field));
    }

    private static Stream<String> fieldReinterpreted(
            String path, Schema.@Nullable Field old, Schema.Field now) {
        String name = path.isEmpty() ? now.name() : path + "." + now.name();
        return old == null ? Stream.empty() : reinterpreted(name, old.schema(), now.schema());
    }

    private static boolean sameShape(Schema old, Schema now) {
        return parts(old)
                .map(Schema::getType)
                .toList()
                .equals(parts(now).map(Schema::getType).toList());
    }

    private static String meaning(Schema part) {
        LogicalType logical = part.getLogicalType();
        return logical == null ? part.getName() : logical.getName();
    }

    /**
     * The schema itself, a union's branches, an array's or map's elements: what holds no container
     * any more.
     */
    private static Stream<Schema> parts(Schema schema) {
        return switch (schema.getType()) {
            case UNION -> schema.getTypes().stream().flatMap(Evolution::parts);
            case ARRAY -> parts(schema.getElementType());
            case MAP -> parts(schema.getValueType());
            default -> Stream.of(schema);
        };
    }
}
