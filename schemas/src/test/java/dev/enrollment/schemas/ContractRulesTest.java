package dev.enrollment.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.events.Meta;
import dev.enrollment.events.Profile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules every record type keeps, read off the generated classes. */
class ContractRulesTest {

    private static final Pattern PERSONAL =
            Pattern.compile(
                    "(?i).*(e-?mail|phone|givenName|familyName|legalName|street|postalCode|token|secret|password).*");

    private final List<Topic> topics = TopicCatalogue.with(List.of("aurora"));

    @Test
    void everyEventBeginsWithItsMeta() {
        assertThat(TopicCatalogue.internal())
                .flatExtracting(Topic::types)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        type -> {
                            Schema.Field first = type.getFields().getFirst();
                            assertThat(first.name()).as(type.getName()).isEqualTo("meta");
                            assertThat(first.schema()).isEqualTo(Meta.getClassSchema());
                        });
    }

    @Test
    void everyRecordFieldAndEnumIsDocumented() {
        Map<String, Schema> named = named();

        assertThat(named).hasSizeGreaterThan(30);
        assertThat(named.values().stream().flatMap(ContractRulesTest::undocumented)).isEmpty();
    }

    @Test
    void everyGeneratedTypeIsInTheCatalogue() throws Exception {
        assertThat(named().keySet()).containsExactlyInAnyOrderElementsOf(generatedNames());
    }

    @Test
    void everyTypeBelongsToOneTopic() {
        assertThat(topics)
                .flatExtracting(Topic::types)
                .extracting(Schema::getFullName)
                .doesNotHaveDuplicates();
    }

    @Test
    void noEventHasAFieldForPersonalData() {
        assertThat(
                        topics.stream()
                                .filter(topic -> !topic.contents().personalData())
                                .flatMap(topic -> topic.types().stream())
                                .flatMap(ContractRulesTest::personalFields))
                .isEmpty();
        assertThat(personalFields(Profile.getClassSchema()))
                .as("the rule sees what it looks for")
                .contains(
                        "Profile.legalName", "Profile.administratorPhone", "Profile.supportEmail");
    }

    @Test
    void everyEnumHasAFallbackForWhatOldReadersDoNotKnow() {
        assertThat(named().values())
                .filteredOn(type -> type.getType() == Schema.Type.ENUM)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.getEnumDefault()).isEqualTo("UNKNOWN"));
    }

    private Map<String, Schema> named() {
        Map<String, Schema> found = new LinkedHashMap<>();
        topics.stream()
                .flatMap(topic -> topic.types().stream())
                .forEach(type -> collect(type, found));
        return found;
    }

    private static void collect(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), found));
                }
            }
            case ENUM, FIXED -> found.put(schema.getFullName(), schema);
            case ARRAY -> collect(schema.getElementType(), found);
            case MAP -> collect(schema.getValueType(), found);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, found));
            case STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }

    private static Stream<String> undocumented(Schema type) {
        Stream<String> self = blank(type.getDoc()) ? Stream.of(type.getName()) : Stream.empty();
        return Stream.concat(self, fields(type, field -> blank(field.doc())));
    }

    private static Stream<String> personalFields(Schema type) {
        return fields(type, field -> PERSONAL.matcher(field.name()).matches());
    }

    private static Stream<String> fields(Schema type, Predicate<Schema.Field> wanted) {
        return type.getType() == Schema.Type.RECORD
                ? type.getFields().stream()
                        .filter(wanted)
                        .map(field -> type.getName() + "." + field.name())
                : Stream.empty();
    }

    private static boolean blank(@Nullable String doc) {
        return doc == null || doc.isBlank();
    }

    private static List<String> generatedNames() throws IOException, URISyntaxException {
        Path folder = Path.of(Meta.class.getResource("Meta.class").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .map(name -> Meta.class.getPackageName() + "." + name)
                    .filter(ContractRulesTest::isRecordOrEnum)
                    .toList();
        }
    }

    private static boolean isRecordOrEnum(String className) {
        try {
            Class<?> type = Class.forName(className);
            // What is left are the protocol interfaces, which nobody uses.
            return !type.isInterface() && SpecificData.get().getSchema(type) != null;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
