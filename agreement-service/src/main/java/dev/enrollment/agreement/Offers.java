package dev.enrollment.agreement;

import java.time.Instant;

/** Draws up the offer for a company: the current text in its language, and the deadlines. */
final class Offers {

    private final AgreementTexts texts;
    private final AgreementProperties terms;

    Offers(AgreementTexts texts, AgreementProperties terms) {
        this.texts = texts;
        this.terms = terms;
    }

    AgreementEvent to(EnrollmentId enrollment, Company company, Instant now) {
        var text = texts.inLanguage(terms.document(), terms.documentVersion(), company.language());
        return Agreement.offer(enrollment, text.edition(), terms.deadlinesFrom(now));
    }
}
