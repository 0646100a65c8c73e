package dev.enrollment.account.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeRulesTest {

    private final IntakeRules rules = TestRules.rules();

    @Test
    void aGoodFormBreaksNoRule() {
        assertThat(rules.violations(Forms.good())).isEmpty();
    }

    /** Each line: the field made bad, its value, the code. Only that field is named. */
    @ParameterizedTest
    @CsvSource({
        "submissionId, '', SUBMISSION_ID",
        "submissionId, 'two words', SUBMISSION_ID",
        "submissionId, '../../etc', SUBMISSION_ID",
        "amends, '', SUBMISSION_ID",
        "language, 'not_a_tag', LANGUAGE",
        "language, '', LANGUAGE",
        "company.legalName, '', REQUIRED",
        "company.legalName, '  ', REQUIRED",
        "company.legalName, '\u0000Acme', CHARACTERS",
        "company.legalName, 'Acme\u202E', CHARACTERS",
        "company.legalName, 'Acme\u2066', CHARACTERS",
        "company.legalName, 'Acme\uD800', CHARACTERS",
        "company.legalName, 'Acme\uFFFD', CHARACTERS",
        "company.registrationNumber, '', REQUIRED",
        "company.registrationNumber, '---', REQUIRED",
        "company.vatNumber, 'DE12', VAT_NUMBER",
        "company.vatNumber, 'ATU12345678', VAT_NUMBER",
        "office.street, '', REQUIRED",
        "office.postalCode, '', REQUIRED",
        "office.postalCode, '2276A', POSTAL_CODE",
        "office.city, '', REQUIRED",
        "office.province, 'Ham\u0007burg', CHARACTERS",
        "office.phone, '040 1234507', PHONE",
        "office.phone, '', REQUIRED",
        "office.phone, '+49900123456', PREMIUM_PHONE",
        "administrator.email, '', REQUIRED",
        "administrator.email, 'a@b.example, c@d.example', EMAIL",
        "administrator.email, 'info@moewe.example', ROLE_MAILBOX",
        "administrator.email, 'INFO+x@moewe.example', ROLE_MAILBOX",
        "administrator.phone, '+49 12', PHONE",
        "partnerNetworkId, '', PARTNER_NETWORK_ID",
        "partnerNetworkId, 'MPN-12', PARTNER_NETWORK_ID",
        "partnerNetworkId, '0123456', PARTNER_NETWORK_ID",
        "partnerNetworkId, '12345', PARTNER_NETWORK_ID",
        "partnerNetworkId, '12345678901', PARTNER_NETWORK_ID",
        "partnerNetworkId, '١٢٣٤٥٦٧', PARTNER_NETWORK_ID",
        "supportProfile.coverage, 'SOMETIMES', COVERAGE",
        "supportProfile.languages, 'xx', LANGUAGE",
        "supportProfile.languages, 'deu', LANGUAGE",
        "supportProfile.languages, '', LANGUAGE",
        "supportProfile.url, 'http://support.moewe.example', URL",
        "supportProfile.url, 'https://', URL",
        "supportProfile.url, 'https://user:pass@moewe.example', URL",
        "supportProfile.url, 'javascript:alert(1)', URL",
        "declaration.authorityAttested, -, AUTHORITY",
        "declaration.creditCheckConsented, -, CONSENT",
        "declaration.textVersion, '1999-01', DECLARATION_VERSION",
        "declaration.declaredAt, '2026-11-22T12:06:00Z', DECLARED_AT",
        "declaration.declaredAt, '2025-11-21T12:00:00Z', DECLARED_AT",
        "declaration.declaredAt, '+292278994-08-17T07:12:55Z', DECLARED_AT",
        "declaration.declaredAt,, REQUIRED",
    })
    void namesTheFieldAndTheRule(String field, String value, String code) {
        assertThat(rules.violations(Forms.with(field, value)))
                .singleElement()
                .satisfies(
                        violation -> {
                            assertThat(violation.field()).isEqualTo(field);
                            assertThat(violation.code()).isEqualTo(code);
                            assertThat(violation.message()).isNotBlank();
                            assertThat(violation.cure()).isNotBlank();
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "EL, MARKET_UNKNOWN, Use GR.",
        "de, MARKET_UNKNOWN, Use DE.",
        "UK, MARKET_NOT_ELIGIBLE, Apply for one of",
        "GB, MARKET_NOT_ELIGIBLE, Apply for one of",
        "ZZ, MARKET_UNKNOWN, Use one of",
        "'', MARKET_UNKNOWN, Use one of",
    })
    void saysWhichMarketIsMeant(String market, String code, String cure) {
        assertThat(rules.violations(Forms.with("market", market)))
                .filteredOn(violation -> violation.field().equals("market"))
                .singleElement()
                .satisfies(
                        violation -> {
                            assertThat(violation.code()).isEqualTo(code);
                            assertThat(violation.cure()).startsWith(cure);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "company.legalName, 201",
        "company.registrationNumber, 65",
        "office.street, 201",
        "office.city, 101",
        "office.province, 101",
        "administrator.givenName, 101",
        "administrator.familyName, 101",
    })
    void namesWhatIsTooLong(String field, int length) {
        assertThat(rules.violations(Forms.with(field, "x".repeat(length))))
                .extracting(Violation::field, Violation::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, "TOO_LONG"));
        assertThat(rules.violations(Forms.with(field, "x".repeat(length - 1)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "=HYPERLINK(\"evil\")",
                "%0d%0aBcc: x",
                "${7*7} {{7*7}}",
                "Świętokrzyskie Źródło",
                "Αιγαίο ΑΕ",
                "Аpple",
                "O'Hara & Söhne \"GmbH\"",
            })
    void takesNamesLiterally(String name) {
        assertThat(rules.violations(Forms.with("company.legalName", name))).isEmpty();
    }

    @Test
    void asksForTheProvinceWhereAddressesHaveOne() {
        assertThat(rules.violations(Forms.with("market", "ES")))
                .extracting(Violation::field)
                .contains("office.province");
    }

    @Test
    void findsEverythingAtOnce() {
        assertThat(rules.violations(Forms.empty()))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "submissionId",
                        "market",
                        "company.legalName",
                        "company.registrationNumber",
                        "office.street",
                        "office.city",
                        "office.phone",
                        "administrator.givenName",
                        "administrator.familyName",
                        "administrator.email",
                        "administrator.phone",
                        "partnerNetworkId",
                        "supportProfile.coverage",
                        "supportProfile.languages",
                        "supportProfile.url",
                        "declaration.authorityAttested",
                        "declaration.creditCheckConsented",
                        "declaration.textVersion",
                        "declaration.declaredAt");
    }

    /** Microseconds read as milliseconds lie tens of thousands of years ahead. */
    @Test
    void saysWhatTimeItIsAndWhichUnitIsMeant() {
        assertThat(rules.violations(Forms.with("declaration.declaredAt", "2026-11-22T12:06:00Z")))
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains("2026-11-22T12:00:00Z"));
        assertThat(rules.violations(Forms.with("declaration.declaredAt", "+58877-01-01T00:00:00Z")))
                .singleElement()
                .satisfies(it -> assertThat(it.cure()).contains("milliseconds since 1970"));
    }

    @ParameterizedTest
    @CsvSource({
        "office.postalCode, 1, 'Enter a postal code of Germany, like 10115.'",
        "company.vatNumber, 1, 'Enter it with its prefix, like DE123456789, or leave it out.'",
        "office.phone, +49 1 ext. 5, 'Leave an extension out.'",
        "company.legalName, 'Ac\u00ADme', ''",
    })
    void curesShowAnExample(String field, String value, String cure) {
        assertThat(rules.violations(Forms.with(field, value)))
                .singleElement()
                .satisfies(it -> assertThat(it.cure()).contains(cure));
    }

    @Test
    void showsWhereAHiddenCharacterStands() {
        assertThat(rules.violations(Forms.with("company.legalName", "Ac\u00ADme")))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.message()).contains("Character 3", "U+00AD");
                            assertThat(it.details()).containsExactly("3", "U+00AD");
                        });
    }

    @Test
    void noViolationQuotesTheValue() {
        String secret = "geheim@geheim@geheim";
        assertThat(rules.violations(Forms.with("administrator.email", secret)))
                .noneMatch(it -> (it.message() + it.cure()).contains("geheim"));
    }
}
