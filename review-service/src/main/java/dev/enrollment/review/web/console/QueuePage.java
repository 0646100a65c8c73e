package dev.enrollment.review.web.console;

import dev.enrollment.review.Colleagues;
import dev.enrollment.review.QueueOrder;
import dev.enrollment.review.ReviewQueue;
import dev.enrollment.review.saved.QueueAnswers;
import dev.enrollment.review.saved.ViewDesk;
import dev.enrollment.review.web.Staff;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The queue, page by page. */
@Controller
class QueuePage {

    private final ReviewQueue queue;
    private final ViewDesk views;
    private final Colleagues colleagues;
    private final LiveModel live;
    private final Clock clock;

    QueuePage(
            ReviewQueue queue, ViewDesk views, Colleagues colleagues, LiveModel live, Clock clock) {
        this.queue = queue;
        this.views = views;
        this.colleagues = colleagues;
        this.live = live;
        this.clock = clock;
    }

    @GetMapping("/reviews")
    ModelAndView show(QueueQuestion question, Trace trace, Staff staff) {
        Instant now = clock.instant();
        ReviewQueue.Page page = queue.find(question.filter(trace, staff.id(), now));
        ModelAndView shown =
                new ModelAndView("queue")
                        .addObject("question", question)
                        .addObject("trace", trace)
                        .addObject(
                                "lines",
                                page.entries().stream()
                                        .map(entry -> QueueLine.of(entry, now))
                                        .toList())
                        .addObject("dues", QueueAnswers.Due.values())
                        .addObject("checkStates", QueueAnswers.CHECKS)
                        .addObject("orders", QueueOrder.values())
                        .addObject("views", named(question, trace, staff))
                        .addObject("keep", question.keeping())
                        .addObject("names", colleagues.names())
                        .addObject("others", others(staff))
                        .addObject(
                                "more",
                                page.next() == null ? null : question.from(trace, page.next()))
                        .addObject(
                                "first",
                                question.isContinued() ? question.from(trace, null) : null);
        return live.watch(shown, page.entries(), staff);
    }

    /** The views as links; the one that is shown is marked. */
    private List<NamedQueue> named(QueueQuestion question, Trace trace, Staff staff) {
        return views.seenBy(staff.reviewer()).stream()
                .map(
                        view ->
                                new NamedQueue(
                                        view.name(),
                                        QueueQuestion.of(view.answers()),
                                        !trace.isFollowed()
                                                && !question.isSearch()
                                                && view.answers().equals(question.answers())))
                .toList();
    }

    /** A view in the queue. */
    record NamedQueue(String name, String address, boolean shown) {}

    /** Names of colleagues by subject. */
    private Map<String, String> others(Staff staff) {
        Map<String, String> names = new LinkedHashMap<>();
        colleagues
                .names()
                .forEach(
                        (reviewer, name) -> {
                            if (!reviewer.equals(staff.id())) {
                                names.put(reviewer.subject(), name);
                            }
                        });
        return names;
    }
}
