package dev.enrollment.account.portal.web;

import dev.enrollment.account.Application.Signatory;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.intake.Violation;
import dev.enrollment.account.portal.Consent;
import dev.enrollment.account.portal.DeclarationTexts;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.Person;
import dev.enrollment.account.portal.PortalDesk;
import dev.enrollment.account.portal.Step;
import dev.enrollment.account.portal.StepOutOfOrder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * All answers on one page: to check before what cannot be undone is done there, to read afterwards.
 */
@Controller
@RequestMapping("/enrollments/{id}/answers")
class AnswersPage {

    private final PortalDesk desk;
    private final DraftBox drafts;
    private final Words words;
    private final NamingPart naming;

    AnswersPage(PortalDesk desk, DraftBox drafts, Words words, NamingPart naming) {
        this.desk = desk;
        this.drafts = drafts;
        this.words = words;
        this.naming = naming;
    }

    @GetMapping
    ModelAndView show(EnrollmentId id, Person person, Locale language, HttpServletRequest request) {
        Draft draft = drafts.find(id, person);
        Optional<Step> step = desk.next(id, person);
        return page(draft, step, Problems.NONE)
                .addObject("naming", naming(draft, person, step, request))
                .addObject("text", DeclarationTexts.current(language.getLanguage()));
    }

    @PostMapping
    ModelAndView go(
            EnrollmentId id,
            Person person,
            @RequestParam MultiValueMap<String, String> sent,
            Locale language,
            HttpServletRequest request) {
        Consent consent = consent(sent);
        Optional<Step> step = desk.next(id, person);
        if (step.isEmpty()) {
            return Redirects.to("/enrollments/" + id);
        }
        String seen = Objects.requireNonNullElse(sent.getFirst("version"), "");
        if (sent.containsKey("lang")) {
            var text = DeclarationTexts.current(language.getLanguage());
            Draft draft = drafts.find(id, person);
            return page(draft, step, Problems.NONE)
                    .addObject("version", seen)
                    .addObject("naming", naming(draft, person, step, request))
                    .addObject("text", text)
                    .addObject("consent", consent.under(text));
        }
        List<Violation> violations;
        try {
            violations =
                    NamingPart.asksForCode(request)
                            ? naming.send(drafts.find(id, person), desk.named(id, person), request)
                            : take(step.get(), id, person, consent, seen, request);
        } catch (StepOutOfOrder e) {
            // Another click was faster; the status tells what came of it.
            return Redirects.to("/enrollments/" + id);
        }
        if (violations.isEmpty() && !NamingPart.asksForCode(request)) {
            return Redirects.to(
                    "/enrollments/"
                            + id
                            + switch (step.get()) {
                                case ACCOUNT -> "/phone";
                                case APPLICATION -> "?done=submitted";
                            });
        }
        Draft draft = drafts.find(id, person);
        var page = page(draft, step, words.problems(violations, draft.market()));
        page.setStatus(status(violations));
        return page.addObject("text", consent.text())
                .addObject("consent", consent)
                .addObject("naming", naming(draft, person, step, request));
    }

    /** Who loses the race for a company's account is told on the second look who has it. */
    private List<Violation> take(
            Step step,
            EnrollmentId id,
            Person person,
            Consent consent,
            String seen,
            HttpServletRequest request) {
        if (step == Step.APPLICATION) {
            return desk.submit(id, person, consent, seen, NamingPart.shown(id, request));
        }
        try {
            return desk.register(id, person, seen);
        } catch (ConcurrencyFailureException e) {
            return desk.register(id, person, seen);
        }
    }

    private static HttpStatus status(List<Violation> violations) {
        if (violations.isEmpty()) {
            return HttpStatus.OK;
        }
        return violations.stream().anyMatch(it -> it.code().equals(PortalDesk.CHANGED_MEANWHILE))
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** Ticks count for the very version of the text they stood under. */
    private static Consent consent(MultiValueMap<String, String> sent) {
        var text =
                DeclarationTexts.current(
                        Objects.requireNonNullElse(sent.getFirst("declaration.language"), ""));
        boolean shown = text.version().equals(sent.getFirst("declaration.textVersion"));
        return new Consent(
                text,
                shown && "yes".equals(sent.getFirst("declaration.authorityAttested")),
                shown && "yes".equals(sent.getFirst("declaration.creditCheckConsented")));
    }

    private ModelAndView page(Draft draft, Optional<Step> step, Problems problems) {
        return new ModelAndView("portal/answers")
                .addObject("draft", draft)
                .addObject("version", draft.version(Step.values()))
                .addObject("step", name(step))
                .addObject("typed", step.isPresent())
                .addObject("accountAnswers", words.answers(draft, Step.ACCOUNT))
                .addObject("applicationAnswers", words.answers(draft, Step.APPLICATION))
                .addObject("problems", problems);
    }

    private NamingPart.@Nullable View naming(
            Draft draft, Person person, Optional<Step> step, HttpServletRequest request) {
        Optional<Signatory> named =
                step.filter(Step.APPLICATION::equals).flatMap(it -> desk.named(draft.id(), person));
        return named.isEmpty() ? null : naming.view(draft.id(), named, request);
    }

    private static @Nullable String name(Optional<Step> step) {
        return step.map(it -> it.name().toLowerCase(Locale.ROOT)).orElse(null);
    }
}
