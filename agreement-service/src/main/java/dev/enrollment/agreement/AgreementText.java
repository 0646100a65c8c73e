package dev.enrollment.agreement;

/** An edition and its released text, in which the parties are left open ({@link MergeField}). */
public record AgreementText(Edition edition, String text) {

    /**
     * The text, with its hash.
     *
     * @throws IllegalArgumentException where the text leaves open what nobody can fill in
     */
    public static AgreementText of(String document, String version, String language, String text) {
        MergeField.requireKnown(text);
        return new AgreementText(new Edition(document, version, language, Sha256.of(text)), text);
    }
}
