package dev.enrollment.account.portal.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.DraftProperties;
import dev.enrollment.account.portal.Person;
import dev.enrollment.account.timeline.Standings;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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

    private static final int ON_A_PAGE = 50;

    private final DraftBox drafts;
    private final Standings standings;
    private final DraftProperties kept;
    private final EligibleMarkets markets;
    private final Words words;

    StartPages(
            DraftBox drafts,
            DraftProperties kept,
            Standings standings,
            EligibleMarkets markets,
            Words words) {
        this.drafts = drafts;
        this.kept = kept;
        this.standings = standings;
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

    /**
     * Where a sign-in ends: the only account where it is a partner's, else all of them.
     *
     * @param wanted what a letter is about; it counts where it is this person's
     */
    @GetMapping("/home")
    ModelAndView home(
            Person person, @RequestParam(name = "case", required = false) @Nullable UUID wanted) {
        Optional<Draft> told =
                Optional.ofNullable(wanted)
                        .flatMap(id -> drafts.findIfAny(new EnrollmentId(id), person));
        if (told.isPresent()) {
            return Redirects.to(views(List.of(told.get())).getFirst().path());
        }
        var begun = begun(person, null, 2);
        return begun.size() == 1 && begun.getFirst().active()
                ? Redirects.to(begun.getFirst().path())
                : Redirects.to("/enrollments");
    }

    @GetMapping("/enrollments")
    ModelAndView list(Person person, @RequestParam(required = false) @Nullable UUID after) {
        return list(person, after == null ? null : new EnrollmentId(after), Problems.NONE);
    }

    @PostMapping("/enrollments")
    ModelAndView begin(
            Person person,
            @RequestParam(defaultValue = "") String market,
            @RequestParam(defaultValue = "") String lang,
            Locale language) {
        if (!lang.isEmpty()) {
            return list(person, null, Problems.NONE).addObject("chosen", market);
        }
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
        ModelAndView page = list(person, null, new Problems(List.of(missing)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView list(Person person, @Nullable EnrollmentId after, Problems problems) {
        var begun = begun(person, after, ON_A_PAGE + 1);
        var shown = begun.subList(0, Math.min(ON_A_PAGE, begun.size()));
        return new ModelAndView("portal/enrollments")
                .addObject("begun", shown)
                .addObject("older", begun.size() > ON_A_PAGE ? shown.getLast().id() : null)
                .addObject("markets", words.byName(markets.eligible()))
                .addObject("typed", true)
                .addObject("problems", problems);
    }

    private List<BegunView> begun(Person person, @Nullable EnrollmentId after, int limit) {
        return views(drafts.of(person, after, limit));
    }

    private List<BegunView> views(List<Draft> found) {
        var known = standings.of(found.stream().map(Draft::id).toList());
        return found.stream()
                .map(draft -> BegunView.of(draft, known.get(draft.id()), kept.end(draft)))
                .toList();
    }
}
