package dev.enrollment.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
