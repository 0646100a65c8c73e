package dev.enrollment.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.ReviewCommand;
import dev.enrollment.review.figures.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A spreadsheet reads text and computes nothing. */
class StepsCsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Morgenrot GmbH | Morgenrot GmbH",
                "=HYPERLINK(\"x\") | \"'=HYPERLINK(\"\"x\"\")\"",
                "+49 | '+49",
                "-1 | '-1",
                "@SUM(A1) | '@SUM(A1)",
                "Müller, Söhne | \"Müller, Söhne\"",
                "Haus \"Nord\" | \"Haus \"\"Nord\"\"\"",
                "|"
            })
    void formulasBecomeText(@Nullable String company, @Nullable String cell) {
        assertThat(StepsCsv.line(step(company)))
                .isEqualTo(
                        "2026-11-22T09:00:00Z,r1,%s,DE,REJECT,Rita,CREDIT_RISK OTHER,90,yes\r\n"
                                .formatted(cell == null ? "" : cell));
    }

    private static Figures.Step step(@Nullable String company) {
        return new Figures.Step(
                Instant.parse("2026-11-22T09:00:00Z"),
                "r1",
                company,
                "DE",
                ReviewCommand.REJECT,
                "Rita",
                List.of("CREDIT_RISK", "OTHER"),
                Duration.ofSeconds(90),
                true);
    }
}
