package dev.enrollment.account.portal.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.intake.Violation;
import dev.enrollment.account.portal.AnswerDesk;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.Person;
import dev.enrollment.account.portal.RequestedItems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a reviewer asks for, to be answered item by item. */
@Controller
@RequestMapping("/enrollments/{id}/information")
class InformationPages {

    private final AnswerDesk desk;
    private final DraftBox drafts;
    private final Words words;

    InformationPages(AnswerDesk desk, DraftBox drafts, Words words) {
        this.desk = desk;
        this.drafts = drafts;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(EnrollmentId id, Person person) {
        Draft draft = drafts.find(id, person);
        return page(draft, desk.asked(id, person), Problems.NONE)
                .addObject("texts", draft.fields());
    }

    @PostMapping
    ModelAndView answer(
            EnrollmentId id, Person person, @RequestParam MultiValueMap<String, String> sent) {
        Draft draft = drafts.find(id, person);
        RequestedItems asked = desk.asked(id, person);
        Map<String, String> texts =
                asked.fields().stream()
                        .collect(
                                Collectors.toMap(
                                        field -> field,
                                        field ->
                                                String.join(
                                                        " ", sent.getOrDefault(field, List.of()))));
        Set<String> documents = Set.copyOf(sent.getOrDefault("documents", List.of()));
        List<Violation> violations = desk.answer(id, person, texts, documents);
        if (violations.isEmpty()) {
            return Redirects.to("/enrollments/" + id);
        }
        ModelAndView page = page(draft, asked, words.problems(violations, draft.market()));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("texts", texts).addObject("sent", documents);
    }

    private static ModelAndView page(Draft draft, RequestedItems asked, Problems problems) {
        return new ModelAndView("portal/information")
                .addObject("draft", draft)
                .addObject("asked", asked)
                .addObject("sent", Set.of())
                .addObject("problems", problems);
    }
}
