package dev.enrollment.agreement;

import java.time.LocalDate;

/** The texts of all agreements ever released. */
public interface AgreementTexts {

    /**
     * What is offered in this market on this day: the newest version in effect there, in this
     * language, or in English where there is none.
     *
     * @param market ISO 3166-1 alpha-2
     * @param language BCP 47; only its primary language counts
     * @throws IllegalStateException when no version is in effect
     */
    AgreementText offered(String document, String market, String language, LocalDate day);

    /**
     * The text that was offered.
     *
     * @throws IllegalStateException when it is missing or its hash differs: nothing may be signed
     *     then
     */
    AgreementText of(Edition edition);
}
