package dev.enrollment.review;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where an application whose checks have all passed needs no person, and where one needs two. */
@Component
class ApprovalPolicy {

    private final ReviewProperties properties;
    private final Clock clock;

    ApprovalPolicy(ReviewProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** A person approves: it is an approval, or a proposal where two people have to. */
    Decision approval(Review review, ReviewerId by, @Nullable String note) {
        return properties.twoPeople().approval(review, by) == ReviewCommand.PROPOSE
                ? Decision.proposal(by, note)
                : Decision.approval(by, note);
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
