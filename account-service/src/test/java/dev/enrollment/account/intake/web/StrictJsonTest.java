package dev.enrollment.account.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.enrollment.account.Field;
import dev.enrollment.account.intake.ApplicationForm;
import dev.enrollment.account.web.StrictJson;
import dev.enrollment.edge.api.ProblemException;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StrictJsonTest {

    private final StrictJson json = new StrictJson();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"status": "APPROVED"}                        | status                      | UNKNOWN_FIELD
                    {"office": {"zip": "1"}}                      | office.zip                  | UNKNOWN_FIELD
                    {"market": "DE", "market": "FR"}              | market                      | MALFORMED
                    {"office": {"city": "a", "city": "b"}}        | office.city                 | MALFORMED
                    {"market": 5}                                 | market                      | WRONG_TYPE
                    {"market": true}                              | market                      | WRONG_TYPE
                    {"market": ["DE"]}                            | market                      | WRONG_TYPE
                    {"company": "Acme"}                           | company                     | WRONG_TYPE
                    {"supportProfile": {"languages": "de"}}       | supportProfile.languages    | WRONG_TYPE
                    {"supportProfile": {"languages": [1]}}        | supportProfile.languages[0] | WRONG_TYPE
                    {"declaration": {"authorityAttested": "yes"}} | declaration.authorityAttested | WRONG_TYPE
                    {"declaration": {"authorityAttested": 1}}     | declaration.authorityAttested | WRONG_TYPE
                    {"declaration": {"declaredAt": "tomorrow"}}   | declaration.declaredAt      | WRONG_TYPE
                    {"declaration": {"declaredAt": true}}         | declaration.declaredAt      | WRONG_TYPE
                    {"declaration": {"declaredAt": "2026-11-28"}} | declaration.declaredAt      | WRONG_TYPE
                    {"declaration": {"declaredAt": 10000000000000000000}} | declaration.declaredAt | WRONG_TYPE
                    """)
    void namesTheFieldThatCannotBeRead(String body, String field, String code) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(body))
                .satisfies(
                        refusal ->
                                assertThat(refusal.problem().violations())
                                        .singleElement()
                                        .satisfies(
                                                rule -> {
                                                    assertThat(rule.field()).isEqualTo(field);
                                                    assertThat(rule.code()).isEqualTo(code);
                                                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"x\"",
                "{} {}",
                "{\"market\": \"a\u0000b\"}",
                "{'a':1}"
            })
    void refusesWhatIsNoObject(String body) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(body));
    }

    @Test
    void refusesDepth() {
        String body = "{\"company\":".repeat(1000) + "1" + "}".repeat(1000);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(body));
    }

    @Test
    void leavesWhatIsMissingToTheRules() {
        ApplicationForm form =
                read("{\"company\": null, \"supportProfile\": {\"languages\": [null]}}");

        assertThat(form.market()).isEmpty();
        assertThat(form.text(Field.LEGAL_NAME)).isEmpty();
        assertThat(form.languages()).containsExactly("");
        assertThat(form.declaration().authorityAttested()).isFalse();
        assertThat(form.declaration().declaredAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2026-11-22T12:00:00Z\"", "1795348800000"})
    void readsATimeAsTextOrAsAvroHasIt(String time) {
        assertThat(
                        read("{\"declaration\": {\"declaredAt\": " + time + "}}")
                                .declaration()
                                .declaredAt())
                .isEqualTo(Instant.parse("2026-11-22T12:00:00Z"));
    }

    private ApplicationForm read(String body) {
        return ApplicationBody.form(json.read(body.getBytes(UTF_8), JsonNode.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-11-28T12:44:00Z\"",
                "\"2026-11-28T12:44Z\"",
                "\"2026-11-28T12:44:00.000Z\"",
                "\"2026-11-28T12:44:00+0000\"",
                "\"2026-11-28T13:44:00+01:00\"",
                "\"2026-11-28T13:44+01\"",
                "1795869840000",
            })
    void readsEveryFormOfATime(String time) {
        var form = read("{\"declaration\": {\"declaredAt\": " + time + "}}");
        assertThat(form.declaration().declaredAt())
                .isEqualTo(Instant.parse("2026-11-28T12:44:00Z"));
    }

    /** Overlong forms of / and -, a cut character, Latin-1. */
    @ParameterizedTest
    @ValueSource(strings = {"C0AF", "C0AD", "E08181", "C3", "E4"})
    void refusesBytesThatAreNotUtf8(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        byte[] body = "{\"market\": \"....\"}".getBytes(UTF_8);
        System.arraycopy(bytes, 0, body, 12, bytes.length);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> json.read(body, JsonNode.class))
                .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(400));
    }

    @Test
    void takesAByteOrderMark() {
        assertThat(read("\uFEFF{\"market\": \"DE\"}").market()).isEqualTo("DE");
    }
}
