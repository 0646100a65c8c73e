package dev.enrollment.review.web;

import dev.enrollment.review.NoSuchReview;
import dev.enrollment.review.PolicyDesk;
import dev.enrollment.review.PolicyTouch;
import dev.enrollment.review.ReviewId;
import dev.enrollment.review.ReviewQueue;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a review is where it is. */
@RestController
class PolicyController {

    private final ReviewQueue queue;
    private final PolicyDesk policies;

    PolicyController(ReviewQueue queue, PolicyDesk policies) {
        this.queue = queue;
        this.policies = policies;
    }

    /** What the policy has done to it, oldest first. */
    record PolicyView(List<PolicyTouch> touches) {}

    @GetMapping("/api/reviews/{id}/policy")
    PolicyView show(@PathVariable UUID id) {
        ReviewId review = new ReviewId(id);
        return queue.find(review)
                .map(file -> new PolicyView(policies.touches(file)))
                .orElseThrow(() -> new NoSuchReview(review));
    }
}
