package dev.enrollment.account.portal.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.phone.PhoneDesk;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.Person;
import dev.enrollment.account.timeline.TimelineDesk;
import dev.enrollment.phone.PhoneCheck;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The facts of the new account, to print and keep. */
@Controller
class ConfirmationPage {

    private final DraftBox drafts;
    private final PhoneGate gate;
    private final PhoneDesk phones;
    private final TimelineDesk timelines;

    ConfirmationPage(DraftBox drafts, PhoneGate gate, PhoneDesk phones, TimelineDesk timelines) {
        this.drafts = drafts;
        this.gate = gate;
        this.phones = phones;
        this.timelines = timelines;
    }

    @GetMapping("/enrollments/{id}/confirmation")
    ModelAndView show(EnrollmentId id, Person person) {
        Draft draft = drafts.find(id, person);
        if (!gate.passed(id)) {
            return Redirects.to("/enrollments/" + id + "/phone");
        }
        var course = timelines.course(id).orElseThrow();
        return new ModelAndView("portal/confirmation")
                .addObject("draft", draft)
                .addObject("openedAt", course.timeline().getFirst().at())
                .addObject("status", course.standing().status().name())
                .addObject(
                        "verified",
                        phones.newest(id)
                                .map(PhoneCheck::target)
                                .map(PhoneCheck.Target::number)
                                .orElse(""));
    }
}
