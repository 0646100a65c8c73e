package dev.enrollment.account.portal.web;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.AppealGround;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Refusal;
import dev.enrollment.account.WithdrawalReason;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.Person;
import dev.enrollment.account.timeline.LinkRequests;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
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
    private final StatusReader statuses;
    private final Words words;

    StatusPages(
            DraftBox drafts,
            AccountDesk accounts,
            LinkRequests links,
            StatusReader statuses,
            Words words) {
        this.drafts = drafts;
        this.accounts = accounts;
        this.links = links;
        this.statuses = statuses;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(
            EnrollmentId id, Person person, @RequestParam(defaultValue = "") String done) {
        return page("portal/status", drafts.find(id, person), Problems.NONE)
                .addObject("done", DONE.contains(done) ? done : "");
    }

    /** What the page replaces by itself while it is open. */
    @GetMapping("/course")
    ModelAndView course(EnrollmentId id, Person person) {
        return page("portal/status :: course", drafts.find(id, person), Problems.NONE);
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            EnrollmentId id,
            Person person,
            @RequestParam(defaultValue = "NOT_GIVEN") WithdrawalReason reason,
            @RequestParam(defaultValue = "") String lang) {
        Draft draft = drafts.find(id, person);
        if (!lang.isEmpty()) {
            return page("portal/status", draft, Problems.NONE).addObject("leaving", reason);
        }
        return answer(draft, accounts.withdraw(id, reason), "withdrawn");
    }

    @PostMapping("/link")
    ModelAndView link(EnrollmentId id, Person person) {
        Draft draft = drafts.find(id, person);
        return answer(draft, links.request(id), "link");
    }

    @PostMapping("/appeal")
    ModelAndView appeal(
            EnrollmentId id,
            Person person,
            @RequestParam(defaultValue = "") Set<AppealGround> grounds,
            @RequestParam(defaultValue = "") String lang) {
        Draft draft = drafts.find(id, person);
        if (!lang.isEmpty()) {
            return page("portal/status", draft, Problems.NONE).addObject("ticked", grounds);
        }
        if (grounds.isEmpty()) {
            var missing = words.problem("grounds", "GROUNDS_MISSING", draft.market());
            ModelAndView page = page("portal/status", draft, new Problems(List.of(missing)));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return answer(draft, accounts.appeal(id, grounds), "appealed");
    }

    private ModelAndView answer(Draft draft, Optional<Refusal> refusal, String done) {
        if (refusal.isEmpty()) {
            return Redirects.to("/enrollments/" + draft.id() + "?done=" + done);
        }
        ModelAndView page = page("portal/status", draft, Problems.NONE);
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("refusal", refusal.get().name());
    }

    private ModelAndView page(String view, Draft draft, Problems problems) {
        return statuses.of(draft.id())
                .map(
                        status ->
                                new ModelAndView(view)
                                        .addObject("draft", draft)
                                        .addObject("status", status)
                                        .addObject("problems", problems)
                                        .addObject("typed", status.hasForm())
                                        .addObject("ticked", Set.of())
                                        .addObject("reasons", WithdrawalReason.values())
                                        .addObject("grounds", AppealGround.values())
                                        .addObject(
                                                "markets", statuses.otherMarkets(draft.market())))
                .orElseGet(() -> Redirects.to("/enrollments/" + draft.id() + "/account"));
    }
}
