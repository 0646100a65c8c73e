package dev.enrollment.agreement;

/** One short text in each language. */
final class FixedTexts implements AgreementTexts {

    @Override
    public AgreementText inLanguage(String document, String version, String language) {
        return AgreementText.of(document, version, language, "The terms, in " + language + ".\n");
    }

    @Override
    public AgreementText of(Edition edition) {
        return inLanguage(edition.document(), edition.version(), edition.language());
    }
}
