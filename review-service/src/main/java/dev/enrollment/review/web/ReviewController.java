package dev.enrollment.review.web;

import dev.enrollment.review.NoSuchReview;
import dev.enrollment.review.QueueFilter;
import dev.enrollment.review.ReviewDesk;
import dev.enrollment.review.ReviewId;
import dev.enrollment.review.ReviewQueue;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.Reviewer;
import dev.enrollment.review.ReviewerId;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 100_000;

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
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        QueueFilter filter =
                new QueueFilter(
                        status,
                        market,
                        assignee == null ? null : new ReviewerId(assignee),
                        Math.clamp(page, 0, LAST_PAGE),
                        Math.clamp(size, 1, LARGEST_PAGE));
        ReviewQueue.Page found = queue.find(filter);
        return new ReviewView.Page(
                found.entries().stream().map(ReviewView::of).toList(),
                filter.page(),
                filter.size(),
                found.total());
    }

    @GetMapping("/{id}")
    ReviewFileView show(@PathVariable UUID id) {
        ReviewId review = new ReviewId(id);
        return queue.find(review)
                .map(file -> ReviewFileView.of(file, portal))
                .orElseThrow(() -> new NoSuchReview(review));
    }

    @PostMapping("/{id}/claim")
    ReviewFileView claim(@PathVariable UUID id, Authentication who) {
        desk.claim(new ReviewId(id), reviewer(who));
        return show(id);
    }

    @PostMapping("/{id}/release")
    ReviewFileView release(@PathVariable UUID id, Authentication who) {
        desk.release(new ReviewId(id), reviewer(who));
        return show(id);
    }

    @PostMapping("/{id}/approve")
    ReviewFileView approve(@PathVariable UUID id, Authentication who) {
        desk.approve(new ReviewId(id), reviewer(who));
        return show(id);
    }

    @PostMapping("/{id}/reject")
    ReviewFileView reject(
            @PathVariable UUID id, @RequestBody RejectionRequest body, Authentication who) {
        desk.reject(new ReviewId(id), reviewer(who), body.reasons(), body.note());
        return show(id);
    }

    @PostMapping("/{id}/request-information")
    ReviewFileView requestInformation(
            @PathVariable UUID id, @RequestBody InformationRequest body, Authentication who) {
        desk.requestInformation(new ReviewId(id), reviewer(who), body.items(), body.note());
        return show(id);
    }

    private static Reviewer reviewer(Authentication who) {
        boolean lead =
                who.getAuthorities().stream()
                        .anyMatch(
                                granted ->
                                        SecurityConfiguration.LEAD.equals(granted.getAuthority()));
        return new Reviewer(new ReviewerId(who.getName()), lead);
    }
}
