package dev.enrollment.account.intake.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.intake.WriterSchemas.Misfit;
import dev.enrollment.events.PartnerApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvroWriterSchemasTest {

    private static final String CONTRACT = PartnerApplication.getClassSchema().toString();

    private final AvroWriterSchemas schemas = new AvroWriterSchemas();

    @Test
    void theContractItselfAndMoreThanItFit() {
        assertThat(schemas.misfits(CONTRACT)).contains(List.of());
        String more =
                CONTRACT.replaceFirst(
                        "\"fields\":\\[", "\"fields\":[{\"name\":\"ours\",\"type\":\"int\"},");
        assertThat(schemas.misfits(more)).contains(List.of());
    }

    @Test
    void eachPlaceThatDoesNotFitIsNamed() {
        String other =
                CONTRACT.replace("\"name\":\"market\"", "\"name\":\"country\"")
                        .replace(
                                "\"name\":\"authorityAttested\",\"type\":\"boolean\"",
                                "\"name\":\"authorityAttested\",\"type\":\"int\"");
        assertThat(other).contains("country").contains("\"authorityAttested\",\"type\":\"int\"");
        assertThat(schemas.misfits(other).orElseThrow())
                .extracting(Misfit::code)
                .containsExactlyInAnyOrder("READER_FIELD_MISSING_DEFAULT_VALUE", "TYPE_MISMATCH");
    }

    @Test
    void aRecordOfAnotherNameIsAnotherRecord() {
        String other = CONTRACT.replaceFirst("PartnerApplication", "Order");
        assertThat(schemas.misfits(other).orElseThrow())
                .extracting(Misfit::code)
                .contains("NAME_MISMATCH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]x", "{\"type\":\"nothing\"}"})
    void whatIsNoSchemaIsTold(String schema) {
        assertThat(schemas.misfits(schema)).isEmpty();
    }

    @Test
    void aRecordOfAnotherNamespaceIsNotRead() {
        String other = CONTRACT.replace("dev.enrollment.events", "com.aurora.onboarding");
        assertThat(schemas.misfits(other).orElseThrow())
                .extracting(Misfit::code)
                .containsExactly("NAMESPACE_MISMATCH");
    }

    @Test
    void aTimeInAnotherUnitIsAMisfit() {
        String other = CONTRACT.replace("timestamp-millis", "timestamp-micros");
        assertThat(schemas.misfits(other).orElseThrow())
                .singleElement()
                .satisfies(
                        misfit -> {
                            assertThat(misfit.code()).isEqualTo("LOGICAL_TYPE_MISMATCH");
                            assertThat(misfit.at()).endsWith("/fields/3/type");
                        });
        String plain =
                CONTRACT.replace(
                        "{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}", "\"long\"");
        assertThat(plain).isNotEqualTo(CONTRACT);
        assertThat(schemas.misfits(plain)).contains(List.of());
    }
}
