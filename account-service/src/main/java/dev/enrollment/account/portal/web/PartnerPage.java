package dev.enrollment.account.portal.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.PartnerAccounts;
import dev.enrollment.account.portal.Person;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The partner's home. Before the partner account is set up it leads to the status; before the
 * sign-in carries the partner's role it asks to sign in again.
 */
@Controller
class PartnerPage {

    private static final String ROLE = "partner";

    private final DraftBox drafts;
    private final PartnerAccounts accounts;
    private final EligibleMarkets markets;
    private final Words words;

    PartnerPage(DraftBox drafts, PartnerAccounts accounts, EligibleMarkets markets, Words words) {
        this.drafts = drafts;
        this.accounts = accounts;
        this.markets = markets;
        this.words = words;
    }

    @GetMapping("/enrollments/{id}/partner")
    ModelAndView show(EnrollmentId id, Person person, HttpServletRequest request) {
        Draft draft = drafts.find(id, person);
        return accounts.number(id)
                .map(number -> home(draft, number, request.isUserInRole(ROLE)))
                .orElseGet(() -> Redirects.to("/enrollments/" + id));
    }

    private ModelAndView home(Draft draft, String number, boolean partner) {
        return new ModelAndView("portal/partner")
                .addObject("draft", draft)
                .addObject("number", number)
                .addObject("partner", partner)
                .addObject("markets", words.byName(markets.but(draft.market())));
    }
}
