package dev.enrollment.review.web;

import dev.enrollment.review.Deadlines;
import dev.enrollment.review.QueueFilter;
import dev.enrollment.review.QueuePlace;
import dev.enrollment.review.ReviewQueue;
import dev.enrollment.review.Reviewer;
import dev.enrollment.review.saved.QueueAnswers;
import dev.enrollment.review.saved.SavedView;
import dev.enrollment.review.saved.ViewDesk;
import dev.enrollment.review.saved.ViewId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Filters of the queue that people keep under a name. */
@RestController
@RequestMapping("/api/views")
class ViewController {

    private final ViewDesk desk;
    private final ReviewQueue queue;
    private final Deadlines deadlines;

    ViewController(ViewDesk desk, ReviewQueue queue, Deadlines deadlines) {
        this.desk = desk;
        this.queue = queue;
        this.deadlines = deadlines;
    }

    /** Body of a view that is kept; nothing said means all that are open. */
    record NewView(@Nullable String name, boolean shared, @Nullable QueueAnswers filter) {}

    /** Body of a change. */
    record Named(@Nullable String name, boolean shared) {}

    /** All views that somebody sees. */
    record Views(List<View> views) {}

    /**
     * One view, as somebody sees it.
     *
     * @param own whether it is the reader's
     * @param filter its answers, as in the address of the queue's page
     * @param cases how many there are now, counted up to {@link CaseCount#MOST}
     * @param more whether there are more than that
     */
    record View(
            UUID viewId,
            String name,
            boolean own,
            boolean shared,
            Map<String, String> filter,
            int cases,
            boolean more) {}

    @GetMapping
    Views list(Authentication who) {
        Reviewer reader = reviewer(who);
        return new Views(desk.seenBy(reader).stream().map(view -> view(view, reader)).toList());
    }

    /** Under a name that the person has a view under already, that view gets the filter. */
    @PostMapping
    View keep(@RequestBody NewView body, Authentication who) {
        QueueAnswers asked = body.filter();
        QueueAnswers answers = asked == null ? QueueAnswers.of(Map.of()) : asked;
        return view(desk.keep(body.name(), body.shared(), answers, reviewer(who)), reviewer(who));
    }

    @PutMapping("/{id}")
    View change(@PathVariable UUID id, @RequestBody Named body, Authentication who) {
        Reviewer by = reviewer(who);
        return view(desk.change(new ViewId(id), body.name(), body.shared(), by), by);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, Authentication who) {
        desk.delete(new ViewId(id), reviewer(who));
    }

    /** The cases of a view, in its order. */
    @GetMapping("/{id}/reviews")
    ReviewView.Page reviews(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable QueuePlace after,
            @RequestParam(defaultValue = "50") int size,
            Authentication who) {
        SavedView view = desk.find(new ViewId(id), reviewer(who));
        int most = Math.clamp(size, 1, ReviewController.LARGEST_PAGE);
        QueueFilter filter = view.answers().filter(reviewer(who).id(), deadlines.now(), most);
        return ReviewView.Page.of(
                queue.find(filter.from(ReviewView.Page.place(filter.order(), after))));
    }

    private View view(SavedView view, Reviewer reader) {
        CaseCount count =
                CaseCount.of(queue, view.answers().filter(reader.id(), deadlines.now(), 1));
        return new View(
                view.id().value(),
                view.name(),
                view.owner().equals(reader.id()),
                view.shared(),
                view.answers().all(),
                count.cases(),
                count.more());
    }

    private static Reviewer reviewer(Authentication who) {
        return Staff.of(who).reviewer();
    }
}
