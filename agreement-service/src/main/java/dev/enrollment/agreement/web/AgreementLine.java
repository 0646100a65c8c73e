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
 * @param to the person it was passed on to, as it was given; empty where it is theirs to sign
 */
record AgreementLine(
        String link,
        String company,
        String market,
        AgreementStatus status,
        String until,
        String to) {

    static AgreementLine of(OpenedAgreement opened, AgreementLinks links, Locale language) {
        return of(
                opened,
                "/agreements/" + links.token(AgreementLinks.Link.to(opened.agreement())),
                "",
                language);
    }

    /** One that was passed on: it cannot be opened any more. */
    static AgreementLine passedOn(OpenedAgreement opened, Locale language) {
        var to = opened.company().signatory();
        return of(opened, "", "%s, %s".formatted(to.name(), to.email().value()), language);
    }

    private static AgreementLine of(
            OpenedAgreement opened, String link, String to, Locale language) {
        var agreement = opened.agreement();
        var company = opened.company();
        return new AgreementLine(
                link,
                company.name(),
                Locale.of("", company.market()).getDisplayCountry(language),
                opened.status(),
                AgreementPage.time(agreement.deadlines().expiresAt(), company.market(), language),
                to);
    }

    public boolean isOpen() {
        return status == AgreementStatus.OFFERED;
    }
}
