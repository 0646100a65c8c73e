package dev.enrollment.review.web;

import dev.enrollment.review.NoSuchReview;
import dev.enrollment.review.QueueFilter;
import dev.enrollment.review.QueueOrder;
import dev.enrollment.review.QueuePlace;
import dev.enrollment.review.ReviewDesk;
import dev.enrollment.review.ReviewId;
import dev.enrollment.review.ReviewQueue;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.Reviewer;
import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.Seen;
import dev.enrollment.review.saved.QueueAnswers;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The reviewers' queue and what they do with it; each command answers with the review afterwards.
 */
@RestController
@RequestMapping("/api/reviews")
class ReviewController {

    static final int LARGEST_PAGE = 200;

    private final ReviewDesk desk;
    private final ReviewQueue queue;
    private final PortalProperties portal;

    ReviewController(ReviewDesk desk, ReviewQueue queue, PortalProperties portal) {
        this.desk = desk;
        this.queue = queue;
        this.portal = portal;
    }

    @GetMapping
    ReviewView.Page list(
            @RequestParam(required = false) @Nullable ReviewStatus status,
            @RequestParam(required = false) @Pattern(regexp = "[A-Z]{2}") @Nullable String market,
            @RequestParam(required = false) @Pattern(regexp = "\\p{Graph}{1,255}")
                    @Nullable String assignee,
            @RequestParam(required = false) @Size(max = 200) @Nullable String search,
            @RequestParam(defaultValue = "DUE") QueueOrder sort,
            @RequestParam(required = false) @Nullable QueuePlace after,
            @RequestParam(defaultValue = "50") int size,
            Authentication who) {
        QueueFilter filter =
                new QueueFilter(
                        status == null ? Set.of() : Set.of(status),
                        market,
                        assignee(assignee, who),
                        null,
                        null,
                        search,
                        null,
                        null,
                        sort,
                        ReviewView.Page.place(sort, after),
                        Math.clamp(size, 1, LARGEST_PAGE));
        return ReviewView.Page.of(queue.find(filter));
    }

    @GetMapping("/{id}")
    ReviewFileView show(@PathVariable UUID id) {
        ReviewId review = new ReviewId(id);
        return queue.find(review)
                .map(file -> ReviewFileView.of(file, portal))
                .orElseThrow(() -> new NoSuchReview(review));
    }

    /** Claims the most urgent of what waits; no content where nothing is left. */
    @PostMapping("/next")
    ResponseEntity<ReviewFileView> next(Authentication who) {
        return desk.next(reviewer(who))
                .map(id -> ResponseEntity.ok(show(id.value())))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/{id}/claim")
    ReviewFileView claim(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            Authentication who) {
        desk.claim(seen(id, version), reviewer(who));
        return show(id);
    }

    @PostMapping("/{id}/release")
    ReviewFileView release(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            Authentication who) {
        desk.release(seen(id, version), reviewer(who), null);
        return show(id);
    }

    @PostMapping("/{id}/escalate")
    ReviewFileView escalate(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestBody NoteRequest body,
            Authentication who) {
        desk.escalate(seen(id, version), reviewer(who), body.note());
        return show(id);
    }

    @PostMapping("/{id}/note")
    ReviewFileView note(@PathVariable UUID id, @RequestBody NoteRequest body, Authentication who) {
        desk.note(new ReviewId(id), reviewer(who), body.note());
        return show(id);
    }

    @PostMapping("/{id}/approve")
    ReviewFileView approve(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestBody(required = false) @Nullable NoteRequest body,
            Authentication who) {
        desk.approve(seen(id, version), reviewer(who), body == null ? null : body.note());
        return show(id);
    }

    @PostMapping("/{id}/reject")
    ReviewFileView reject(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestBody RejectionRequest body,
            Authentication who) {
        desk.reject(seen(id, version), reviewer(who), body.writing());
        return show(id);
    }

    @PostMapping("/{id}/request-information")
    ReviewFileView requestInformation(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestBody InformationRequest body,
            Authentication who) {
        desk.requestInformation(seen(id, version), reviewer(who), body.writing());
        return show(id);
    }

    @PostMapping("/{id}/undo")
    ReviewFileView undo(@PathVariable UUID id, Authentication who) {
        desk.undo(Seen.byNobody(new ReviewId(id)), reviewer(who));
        return show(id);
    }

    private static @Nullable ReviewerId assignee(@Nullable String asked, Authentication who) {
        if (QueueAnswers.ME.equals(asked)) {
            return reviewer(who).id();
        }
        return asked == null ? null : new ReviewerId(asked);
    }

    private static Seen seen(UUID id, @Nullable Integer version) {
        return new Seen(new ReviewId(id), version);
    }

    private static Reviewer reviewer(Authentication who) {
        return Staff.of(who).reviewer();
    }
}
