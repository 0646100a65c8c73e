package dev.enrollment.review.web.console;

import dev.enrollment.review.BulkDesk;
import dev.enrollment.review.Colleagues;
import dev.enrollment.review.ReviewId;
import dev.enrollment.review.ReviewQueue;
import dev.enrollment.review.Seen;
import dev.enrollment.review.UnacceptableWord;
import dev.enrollment.review.web.Staff;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** People act on the cases that they have chosen in the queue, as they were seen there. */
@Controller
class BulkPage {

    private static final Pattern PICK =
            Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})@(\\d{1,6})");

    private static final String DONE = "bulk.done";

    private final BulkDesk desk;
    private final ReviewQueue queue;
    private final Colleagues colleagues;
    private final Clock clock;

    BulkPage(BulkDesk desk, ReviewQueue queue, Colleagues colleagues, Clock clock) {
        this.desk = desk;
        this.queue = queue;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * What the forms send.
     *
     * @param pick identity and version of each case, as {@code id@version}
     */
    record Chosen(
            @Nullable List<String> pick,
            @Nullable String action,
            @Nullable String assignee,
            @Nullable String reason) {

        List<Seen> seen() {
            Stream<String> picks = pick == null ? Stream.of() : pick.stream();
            return picks.map(PICK::matcher)
                    .filter(found -> found.matches())
                    .limit(BulkDesk.MOST)
                    .map(
                            found ->
                                    new Seen(
                                            new ReviewId(UUID.fromString(found.group(1))),
                                            Integer.valueOf(found.group(2))))
                    .toList();
        }

        BulkDesk.Order order() {
            return new BulkDesk.Order(
                    Arrays.stream(BulkDesk.Action.values())
                            .filter(it -> it.name().equals(action))
                            .findAny()
                            .orElse(null),
                    Trace.reviewer(assignee),
                    reason,
                    seen());
        }
    }

    /** One case of the list, and what became of it. */
    record Line(QueueLine line, Seen seen, BulkDesk.@Nullable Outcome outcome) {}

    /** A browser asks for a form's target after Back, a reload or another language. */
    @GetMapping({"/bulk", "/bulk/order"})
    ModelAndView formTarget() {
        return NextCase.seeOther("/reviews");
    }

    @PostMapping("/bulk")
    ModelAndView choose(Chosen chosen) {
        return chosen.seen().isEmpty()
                ? NextCase.seeOther("/reviews?nothing-chosen")
                : page(chosen.seen(), Map.of()).addObject("chosen", chosen);
    }

    /** The outcomes stay with the session, so that a reload shows them and sends nothing. */
    @PostMapping("/bulk/order")
    ModelAndView carryOut(Chosen chosen, Staff staff, HttpSession session) {
        try {
            session.setAttribute(
                    DONE,
                    desk.carryOut(chosen.order(), staff.reviewer()).stream()
                            .map(result -> result.id() + "@" + result.outcome())
                            .collect(Collectors.joining(" ")));
            return NextCase.seeOther("/bulk/done");
        } catch (UnacceptableWord refusal) {
            ModelAndView again =
                    page(chosen.seen(), Map.of())
                            .addObject("chosen", chosen)
                            .addObject("violations", refusal.violations());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    /** What the person has done last; to the queue where that is nothing. */
    @GetMapping("/bulk/done")
    ModelAndView done(HttpSession session) {
        if (!(session.getAttribute(DONE) instanceof String done)) {
            return NextCase.seeOther("/reviews");
        }
        Map<ReviewId, BulkDesk.Outcome> outcomes = new LinkedHashMap<>();
        for (String one : done.split(" ", -1)) {
            String[] result = one.split("@", 2);
            outcomes.put(
                    new ReviewId(UUID.fromString(result[0])), BulkDesk.Outcome.valueOf(result[1]));
        }
        return page(outcomes.keySet().stream().map(Seen::byNobody).toList(), outcomes);
    }

    private ModelAndView page(List<Seen> cases, Map<ReviewId, BulkDesk.Outcome> outcomes) {
        return new ModelAndView("bulk")
                .addObject("done", !outcomes.isEmpty())
                .addObject("names", colleagues.names())
                .addObject(
                        "lines",
                        cases.stream()
                                .map(seen -> line(seen, outcomes.get(seen.id())))
                                .filter(Objects::nonNull)
                                .toList());
    }

    private @Nullable Line line(Seen seen, BulkDesk.@Nullable Outcome outcome) {
        return queue.find(seen.id())
                .map(file -> new Line(QueueLine.of(file.entry(), clock.instant()), seen, outcome))
                .orElse(null);
    }
}
