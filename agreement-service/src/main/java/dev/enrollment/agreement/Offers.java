package dev.enrollment.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Draws up the offer for a company: the current text in its language, and the deadlines. */
final class Offers {

    private final AgreementTexts texts;
    private final AgreementProperties terms;

    Offers(AgreementTexts texts, AgreementProperties terms) {
        this.texts = texts;
        this.terms = terms;
    }

    AgreementEvent to(EnrollmentId enrollment, Company company, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var text = texts.offered(terms.document(), company.market(), company.language(), today);
        return Agreement.offer(enrollment, company, text.edition(), terms.deadlinesFrom(now));
    }
}
