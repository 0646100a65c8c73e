package dev.enrollment.review.web;

import dev.enrollment.review.NoSuchReview;
import dev.enrollment.review.ReviewId;
import dev.enrollment.review.ReviewQueue;
import dev.enrollment.review.live.Look;
import dev.enrollment.review.live.Onlookers;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who looks at a review, for programs that show reviews; as the pages do it. */
@RestController
@RequestMapping("/api/reviews/{id}/onlookers")
class OnlookersController {

    private final ReviewQueue queue;
    private final Onlookers onlookers;

    OnlookersController(ReviewQueue queue, Onlookers onlookers) {
        this.queue = queue;
        this.onlookers = onlookers;
    }

    /** The names of all others who look. */
    record Names(List<String> names) {}

    @GetMapping
    Names others(@PathVariable UUID id, Authentication who) {
        ReviewId review = known(id);
        return new Names(
                onlookers
                        .others(List.of(review), Staff.of(who).id())
                        .getOrDefault(review, List.of()));
    }

    /** Says that the caller looks; of that nothing is left after a minute. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void look(@PathVariable UUID id, Authentication who) {
        onlookers.look(List.of(new Look(known(id), Staff.of(who).reviewer())));
    }

    private ReviewId known(UUID id) {
        ReviewId review = new ReviewId(id);
        if (queue.find(review).isEmpty()) {
            throw new NoSuchReview(review);
        }
        return review;
    }
}
