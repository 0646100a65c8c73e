package dev.enrollment.account.portal.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Market;
import dev.enrollment.account.market.MarketCatalogue;
import dev.enrollment.account.market.MarketEntry;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.Person;
import dev.enrollment.account.portal.PortalDesk;
import dev.enrollment.account.portal.Step;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The account form: company, office and administrator, as the market wants them. */
@Controller
@RequestMapping("/enrollments/{id}")
class AccountPages {

    private final PortalDesk desk;
    private final DraftBox drafts;
    private final MarketCatalogue catalogue;
    private final SentForm form;
    private final Words words;

    AccountPages(
            PortalDesk desk,
            DraftBox drafts,
            MarketCatalogue catalogue,
            SentForm form,
            Words words) {
        this.desk = desk;
        this.form = form;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.words = words;
    }

    @GetMapping("/account")
    ModelAndView show(
            EnrollmentId id, Person person, @RequestParam(defaultValue = "") String saved) {
        desk.require(id, person, Step.ACCOUNT);
        return page(drafts.find(id, person), Problems.NONE).addObject("saved", !saved.isEmpty());
    }

    @PostMapping("/account")
    ModelAndView fillIn(
            EnrollmentId id, Person person, @RequestParam MultiValueMap<String, String> sent) {
        return form.take(id, person, Step.ACCOUNT, sent, this::page);
    }

    @PostMapping("/discard")
    ModelAndView discard(EnrollmentId id, Person person) {
        desk.discard(id, person);
        return Redirects.to("/enrollments");
    }

    @PostMapping("/copy")
    ModelAndView copy(
            EnrollmentId id, Person person, @RequestParam(defaultValue = "") String market) {
        return catalogue
                .find(market)
                .map(entry -> drafts.copy(id, person, entry.market()))
                .map(copy -> Redirects.to("/enrollments/" + copy.id() + "/account"))
                .orElseGet(() -> Redirects.to("/enrollments/" + id));
    }

    private ModelAndView page(Draft draft, Problems problems) {
        Market market = draft.market();
        MarketEntry entry = catalogue.find(market.code()).orElseThrow();
        return new ModelAndView("portal/account")
                .addObject("draft", draft)
                .addObject("version", draft.version(Step.ACCOUNT))
                .addObject("typed", true)
                .addObject("problems", problems)
                .addObject("country", words.country(market.code()))
                .addObject("postalRequired", entry.postalCodes().required())
                .addObject("provinceRequired", entry.provinceRequired())
                .addObject("saved", false);
    }
}
