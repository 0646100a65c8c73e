package dev.enrollment.account.portal.web;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.WithdrawalReason;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.Person;
import dev.enrollment.account.timeline.LinkRequests;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How an enrollment goes on, and what its applicant may still decide. */
@Controller
@RequestMapping("/enrollments/{id}")
class StatusPages {

    /** What a person may just have done; the page confirms it. */
    private static final Set<String> DONE =
            Set.of("submitted", "answered", "withdrawn", "appealed", "link");

    private final DraftBox drafts;
    private final AccountDesk accounts;
    private final LinkRequests links;
    private final StatusPage pages;

    StatusPages(DraftBox drafts, AccountDesk accounts, LinkRequests links, StatusPage pages) {
        this.drafts = drafts;
        this.accounts = accounts;
        this.links = links;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(
            EnrollmentId id, Person person, @RequestParam(defaultValue = "") String done) {
        return pages.of(drafts.find(id, person)).addObject("done", DONE.contains(done) ? done : "");
    }

    /** What the page replaces by itself while it is open. */
    @GetMapping("/course")
    ModelAndView course(EnrollmentId id, Person person) {
        return pages.course(drafts.find(id, person));
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            EnrollmentId id,
            Person person,
            @RequestParam(defaultValue = "NOT_GIVEN") WithdrawalReason reason,
            @RequestParam(defaultValue = "") String lang) {
        Draft draft = drafts.find(id, person);
        if (!lang.isEmpty()) {
            return pages.of(draft).addObject("leaving", reason);
        }
        return pages.answer(draft, accounts.withdraw(id, reason), "withdrawn");
    }

    @PostMapping("/link")
    ModelAndView link(EnrollmentId id, Person person) {
        Draft draft = drafts.find(id, person);
        return pages.answer(draft, links.request(id), "link");
    }
}
