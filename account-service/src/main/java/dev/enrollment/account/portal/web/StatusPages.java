package dev.enrollment.account.portal.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Market;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.Person;
import dev.enrollment.account.portal.Waits;
import dev.enrollment.account.timeline.TimelineDesk;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How an enrollment goes on: what happened, whose turn it is, how long it takes. */
@Controller
class StatusPages {

    private final DraftBox drafts;
    private final TimelineDesk timelines;
    private final Waits waits;
    private final EligibleMarkets markets;
    private final Words words;

    StatusPages(
            DraftBox drafts,
            TimelineDesk timelines,
            Waits waits,
            EligibleMarkets markets,
            Words words) {
        this.drafts = drafts;
        this.timelines = timelines;
        this.waits = waits;
        this.markets = markets;
        this.words = words;
    }

    @GetMapping("/enrollments/{id}")
    ModelAndView show(EnrollmentId id, Person person) {
        return page("portal/status", id, person);
    }

    /** What the page replaces by itself while it is open. */
    @GetMapping("/enrollments/{id}/course")
    ModelAndView course(EnrollmentId id, Person person) {
        return page("portal/status :: course", id, person);
    }

    private ModelAndView page(String view, EnrollmentId id, Person person) {
        Draft draft = drafts.find(id, person);
        return timelines
                .course(id)
                .map(
                        course ->
                                new ModelAndView(view)
                                        .addObject("draft", draft)
                                        .addObject("status", StatusView.of(course, waits))
                                        .addObject("markets", otherMarkets(draft)))
                .orElseGet(() -> Redirects.to("/enrollments/" + id + "/account"));
    }

    private List<Market> otherMarkets(Draft draft) {
        return words.byName(
                markets.eligible().stream()
                        .filter(market -> !market.equals(draft.market()))
                        .toList());
    }
}
