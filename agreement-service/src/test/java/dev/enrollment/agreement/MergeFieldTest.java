package dev.enrollment.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeFieldTest {

    private final Agreement agreement = Office.offering().agreement();

    @Test
    void putsThePartiesInTheTextInItsLanguage() {
        assertThat(
                        filled(
                                "{{reseller.name}}, {{reseller.address}}, {{reseller.register-number}},"
                                        + " {{reseller.vat-number}}, {{signatory.name}}, {{market}}",
                                Office.COMPANY))
                .isEqualTo(
                        "Muster GmbH, Hauptstraße 1, 10115 Berlin, HRB 12345, DE123456789,"
                                + " Anna Muster, Deutschland");
    }

    /**
     * An hour before midnight in UTC it is the next day in Berlin, and on the page around the text.
     */
    @Test
    void daysAreThoseOfTheMarket() {
        var night = Instant.parse("2026-12-21T23:30:00Z");
        var offered =
                Agreement.offer(
                                agreement.enrollment(),
                                Office.COMPANY,
                                agreement.edition(),
                                Deadlines.of(night, Duration.ofDays(1), new Reminders(List.of())))
                        .agreement();
        assertThat(
                        Content.of(text("{{offered-on}} – {{sign-until}}"), offered, Office.COMPANY)
                                .text())
                .isEqualTo("22. Dezember 2026 – 23. Dezember 2026");
    }

    @Test
    void aTextThatAsksForWhatNobodyKnowsIsNotReleased() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text("Between Nimbus and {{reseller.nickname}}"))
                .withMessageContaining("reseller.nickname");
    }

    @Test
    void aDashStandsForWhatTheProfileDoesNotTell() {
        assertThat(filled("{{reseller.vat-number}}|{{reseller.address}}", named("Muster")))
                .isEqualTo("—|—");
    }

    @Test
    void aNameIsNeitherAHeadingNorAFieldOfItsOwn() {
        for (String name : List.of("# Boss\n\n## Terms", "{{signatory.name}}", "$1 \\\\ Co")) {
            assertThat(filled("Between {{reseller.name}}.", named(name)))
                    .isEqualTo("Between " + name.replaceAll("\\s+", " ") + ".");
        }
    }

    private String filled(String text, Company company) {
        return Content.of(text(text), agreement, company).text();
    }

    private static AgreementText text(String text) {
        return AgreementText.of("reseller-agreement", "2026-12", "de", text);
    }

    private static Company named(String name) {
        return new Company(1, "DE", "de", name, Office.COMPANY.signatory(), null);
    }
}
