package dev.enrollment.agreement.web;

import dev.enrollment.agreement.AgreementLinks;
import dev.enrollment.agreement.AgreementStatus;
import dev.enrollment.agreement.OpenedAgreement;
import java.util.Locale;

/**
 * One agreement in the list of those that are a person's to sign.
 *
 * @param link path of its page
 * @param until when it expires, where it is still open
 */
record AgreementLine(
        String link, String company, String market, AgreementStatus status, String until) {

    static AgreementLine of(OpenedAgreement opened, AgreementLinks links, Locale language) {
        var agreement = opened.agreement();
        var company = opened.company();
        return new AgreementLine(
                "/agreements/" + links.token(AgreementLinks.Link.to(agreement)),
                company.name(),
                Locale.of("", company.market()).getDisplayCountry(language),
                opened.status(),
                AgreementPage.time(agreement.deadlines().expiresAt(), language));
    }

    public boolean isOpen() {
        return status == AgreementStatus.OFFERED;
    }
}
