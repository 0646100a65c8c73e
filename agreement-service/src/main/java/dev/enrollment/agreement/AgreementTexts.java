package dev.enrollment.agreement;

/** The texts of all agreements ever released. */
public interface AgreementTexts {

    /**
     * The text in this language, English where there is none.
     *
     * @param language BCP 47; only its primary language counts
     */
    AgreementText inLanguage(String document, String version, String language);

    /**
     * The text that was offered.
     *
     * @throws IllegalStateException when it is missing or its hash differs: nothing may be signed
     *     then
     */
    AgreementText of(Edition edition);
}
