package dev.enrollment.account.portal.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.intake.Violation;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.Person;
import dev.enrollment.account.portal.PortalDesk;
import dev.enrollment.account.portal.Step;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The application form. */
@Controller
@RequestMapping("/enrollments/{id}/application")
class ApplicationPages {

    private final PortalDesk desk;
    private final DraftBox drafts;
    private final NetworkLookup network;
    private final SupportChoices choices;
    private final Words words;

    ApplicationPages(
            PortalDesk desk,
            DraftBox drafts,
            NetworkLookup network,
            SupportChoices choices,
            Words words) {
        this.desk = desk;
        this.drafts = drafts;
        this.network = network;
        this.choices = choices;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(
            EnrollmentId id, Person person, @RequestParam(defaultValue = "") String saved) {
        desk.require(id, person, Step.APPLICATION);
        return page(drafts.find(id, person), Problems.NONE).addObject("saved", !saved.isEmpty());
    }

    @PostMapping
    ModelAndView fillIn(
            EnrollmentId id, Person person, @RequestParam MultiValueMap<String, String> sent) {
        Draft draft =
                desk.save(id, person, Step.APPLICATION, Inputs.of(Step.APPLICATION.fields(), sent));
        if ("save".equals(sent.getFirst("action"))) {
            return Redirects.to("/enrollments/" + id + "/application?saved=yes");
        }
        List<Violation> violations = desk.judge(id, person, Step.APPLICATION);
        if (violations.isEmpty()) {
            return Redirects.to("/enrollments/" + id + "/answers");
        }
        ModelAndView page = page(draft, words.problems(violations, draft.market()));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Draft draft, Problems problems) {
        return choices.on(
                        new ModelAndView("portal/application"),
                        draft.text(Field.COVERAGE),
                        draft.text(Field.SUPPORT_LANGUAGES))
                .addObject("draft", draft)
                .addObject("problems", problems)
                .addObject("member", network.find(draft.text(Field.PARTNER_NETWORK_ID)))
                .addObject("saved", false);
    }
}
