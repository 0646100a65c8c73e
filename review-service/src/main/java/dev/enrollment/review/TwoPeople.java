package dev.enrollment.review;

import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckState;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an approval needs two people.
 *
 * @param markets wherever the application is for one of these
 * @param risk and wherever a check has found as much
 */
public record TwoPeople(Set<String> markets, Risk risk) {

    /** What a check has to have found. */
    public enum Risk {
        NONE,
        FAILED,
        ATTENTION;

        /** A waived check is as bad as a failed one: nobody waives it and approves alone. */
        boolean isIn(CheckState state) {
            boolean failed = state == CheckState.FAILED || state == CheckState.WAIVED;
            return switch (this) {
                case NONE -> false;
                case FAILED -> failed;
                case ATTENTION -> failed || state == CheckState.ATTENTION;
            };
        }
    }

    public TwoPeople {
        markets = Set.copyOf(markets);
    }

    /** What the person decides who approves: the approval, or a proposal of it. */
    ReviewCommand approval(Review review, ReviewerId by) {
        ReviewerId first = review.standing().proposedBy();
        boolean alone = first == null || first.equals(by);
        return alone && isNeeded(review) ? ReviewCommand.PROPOSE : ReviewCommand.APPROVE;
    }

    private boolean isNeeded(Review review) {
        return markets.contains(review.application().market())
                || Stream.of(CheckName.values())
                        .map(name -> review.checks().check(name).state())
                        .anyMatch(risk::isIn);
    }
}
