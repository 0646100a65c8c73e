package dev.enrollment.agreement;

import java.time.Instant;

/**
 * An agreement in front of its signatory.
 *
 * @param openedAt by the database's clock
 */
public record OpenedAgreement(Agreement agreement, Company company, Instant openedAt) {

    public Content content(AgreementTexts texts) {
        return Content.of(texts.of(agreement.edition()), agreement, company);
    }

    /** Where the agreement stands for whoever looks now: expired also before that was noted. */
    public AgreementStatus status() {
        return agreement.isOverdue(openedAt) ? AgreementStatus.EXPIRED : agreement.status();
    }
}
