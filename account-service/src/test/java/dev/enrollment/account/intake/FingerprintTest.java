package dev.enrollment.account.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    @Test
    void isTheSameForTheSameContent() {
        assertThat(Forms.good().fingerprint())
                .isEqualTo(Forms.good().fingerprint())
                .matches("[0-9a-f]{64}");
    }

    /** As the first release made it: a partner may send again what was accepted then. */
    @Test
    void staysTheSameForEver() {
        assertThat(Forms.good().fingerprint())
                .isEqualTo("675d501d0494fd3b9450e85e0cfb27e9b558daa5fa4e6faa221e284d023eb9b4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "submissionId",
                "amends",
                "market",
                "language",
                "company.legalName",
                "company.registrationNumber",
                "company.register",
                "company.vatNumber",
                "office.street",
                "office.postalCode",
                "office.city",
                "office.province",
                "office.phone",
                "administrator.givenName",
                "administrator.familyName",
                "administrator.email",
                "administrator.phone",
                "partnerNetworkId",
                "supportProfile.coverage",
                "supportProfile.languages",
                "supportProfile.url",
                "supportProfile.phone",
                "supportProfile.email",
                "signatory.name",
                "signatory.email",
                "signatory.phone",
                "declaration.authorityAttested",
                "declaration.creditCheckConsented",
                "declaration.textVersion",
            })
    void changesWithEveryField(String field) {
        assertThat(Forms.with(field, "other").fingerprint())
                .isNotEqualTo(Forms.good().fingerprint());
    }

    @Test
    void changesWithTheTimeOfDeclaration() {
        assertThat(Forms.with("declaration.declaredAt", "2026-01-01T00:00:00Z").fingerprint())
                .isNotEqualTo(Forms.good().fingerprint());
    }

    @Test
    void tellsAbsentFromEmptyAndOneListFromAnother() {
        assertThat(Forms.with("amends", "").fingerprint()).isNotEqualTo(Forms.good().fingerprint());
        assertThat(Forms.with("supportProfile.languages", "de").fingerprint())
                .isNotEqualTo(Forms.with("supportProfile.languages", "de de").fingerprint());
        assertThat(List.of("de", "en")).isEqualTo(Forms.good().languages());
    }
}
