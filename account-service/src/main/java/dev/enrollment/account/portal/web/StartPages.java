package dev.enrollment.account.portal.web;

import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.Person;
import dev.enrollment.account.timeline.TimelineDesk;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where applicants arrive: before sign-in, and at the list of what they have begun. */
@Controller
class StartPages {

    private final DraftBox drafts;
    private final TimelineDesk timelines;
    private final EligibleMarkets markets;
    private final Words words;

    StartPages(DraftBox drafts, TimelineDesk timelines, EligibleMarkets markets, Words words) {
        this.drafts = drafts;
        this.timelines = timelines;
        this.markets = markets;
        this.words = words;
    }

    @GetMapping("/")
    ModelAndView welcome(
            @RequestParam(name = "sign-in", required = false) @Nullable String signIn,
            @Nullable Principal person) {
        return person == null
                ? new ModelAndView("portal/welcome").addObject("signInFailed", signIn != null)
                : Redirects.to("/home");
    }

    /** Where a sign-in ends: the only account where it is a partner's, else all of them. */
    @GetMapping("/home")
    ModelAndView home(Person person) {
        var begun = begun(person);
        return begun.size() == 1 && begun.getFirst().active()
                ? Redirects.to("/enrollments/" + begun.getFirst().id() + "/partner")
                : Redirects.to("/enrollments");
    }

    @GetMapping("/enrollments")
    ModelAndView list(Person person) {
        return list(person, Problems.NONE);
    }

    @PostMapping("/enrollments")
    ModelAndView begin(
            Person person, @RequestParam(defaultValue = "") String market, Locale language) {
        return markets.eligible().stream()
                .filter(it -> it.code().equals(market))
                .findFirst()
                .map(chosen -> drafts.begin(person, chosen, language.getLanguage()))
                .map(draft -> Redirects.to("/enrollments/" + draft.id() + "/account"))
                .orElseGet(() -> refuse(person));
    }

    private ModelAndView refuse(Person person) {
        var missing =
                new Problem(
                        "market",
                        words.text("field.market"),
                        words.text("rule.MARKET_MISSING"),
                        words.text("rule.MARKET_MISSING.cure"));
        ModelAndView page = list(person, new Problems(List.of(missing)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView list(Person person, Problems problems) {
        return new ModelAndView("portal/enrollments")
                .addObject("begun", begun(person))
                .addObject("markets", words.byName(markets.eligible()))
                .addObject("problems", problems);
    }

    private List<BegunView> begun(Person person) {
        return drafts.of(person).stream()
                .map(draft -> BegunView.of(draft, timelines.course(draft.id())))
                .toList();
    }
}
