package dev.enrollment.agreement;

import java.time.Instant;

/**
 * An agreement in front of its signatory.
 *
 * @param openedAt by the database's clock
 */
public record OpenedAgreement(Agreement agreement, Company company, Instant openedAt) {

    /** With the person who is to sign now; the profile may name another one. */
    OpenedAgreement toItsSignatory() {
        return new OpenedAgreement(agreement, agreement.partyOf(company), openedAt);
    }

    public Content content(AgreementTexts texts) {
        return Content.of(texts.of(agreement.edition()), agreement, company);
    }

    /** Where the agreement stands for whoever looks now: expired also before that was noted. */
    public AgreementStatus status() {
        return agreement.isOverdue(openedAt) ? AgreementStatus.EXPIRED : agreement.status();
    }
}
