package dev.enrollment.acceptance.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class AvroApplicationTest {

    private final ObjectNode application =
            SampleFile.read(
                            Path.of("..", "samples", "applications.jsonl"),
                            Instant.parse("2026-11-22T12:00:00Z"))
                    .getFirst()
                    .requireApplication();

    @Test
    void carriesTextsListsAndTimes() {
        var made = AvroApplication.of(application);
        assertThat(made.get("amends")).isNull();
        assertThat(made.get("market")).isEqualTo("AT");
        assertThat(((GenericRecord) made.get("supportProfile")).get("languages"))
                .isEqualTo(List.of("de"));
        assertThat(((GenericRecord) made.get("declaration")).get("declaredAt"))
                .isEqualTo(Instant.parse("2026-11-22T12:00:00Z").toEpochMilli());
    }

    @Test
    void namesAMissingField() {
        application.remove("market");
        assertThatThrownBy(() -> AvroApplication.of(application))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("market");
    }
}
