package dev.enrollment.account.portal.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
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

/** The application form. */
@Controller
@RequestMapping("/enrollments/{id}/application")
class ApplicationPages {

    private final PortalDesk desk;
    private final DraftBox drafts;
    private final NetworkLookup network;
    private final SupportChoices choices;
    private final SentForm form;

    ApplicationPages(
            PortalDesk desk,
            DraftBox drafts,
            NetworkLookup network,
            SupportChoices choices,
            SentForm form) {
        this.desk = desk;
        this.drafts = drafts;
        this.network = network;
        this.choices = choices;
        this.form = form;
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
        return form.take(id, person, Step.APPLICATION, sent, this::page);
    }

    private ModelAndView page(Draft draft, Problems problems) {
        return choices.on(
                        new ModelAndView("portal/application"),
                        draft.text(Field.COVERAGE),
                        draft.text(Field.SUPPORT_LANGUAGES))
                .addObject("draft", draft)
                .addObject("version", draft.version(Step.APPLICATION))
                .addObject("typed", true)
                .addObject("problems", problems)
                .addObject("member", network.find(draft.text(Field.PARTNER_NETWORK_ID)))
                .addObject("saved", false);
    }
}
