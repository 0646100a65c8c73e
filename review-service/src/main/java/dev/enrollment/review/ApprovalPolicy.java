package dev.enrollment.review;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Where an application whose checks have all passed needs no person. */
@Component
class ApprovalPolicy {

    private final ReviewProperties properties;
    private final Clock clock;

    ApprovalPolicy(ReviewProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** Approves, or leaves it to people. */
    Change decide(Review review) {
        boolean approved =
                review.status() == ReviewStatus.READY
                        && review.checks().allPassed()
                        && properties.autoApproveMarkets().contains(review.application().market());
        return approved ? review.approveByPolicy(clock.instant()) : Change.none(review);
    }
}
