package dev.enrollment.agreement;

import java.time.LocalDate;

/** One short text in each language. */
final class FixedTexts implements AgreementTexts {

    @Override
    public AgreementText offered(String document, String market, String language, LocalDate day) {
        return text(document, "2026-11", language);
    }

    @Override
    public AgreementText of(Edition edition) {
        return text(edition.document(), edition.version(), edition.language());
    }

    private static AgreementText text(String document, String version, String language) {
        return AgreementText.of(
                document,
                version,
                language,
                "The terms for {{reseller.name}}, in " + language + ".\n");
    }
}
