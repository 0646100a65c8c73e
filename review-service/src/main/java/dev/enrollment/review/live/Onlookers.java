package dev.enrollment.review.live;

import dev.enrollment.review.ReviewId;
import dev.enrollment.review.ReviewerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who looks at which case; of a look that nobody repeats nothing is left after a minute. */
public interface Onlookers {

    void look(Collection<Look> looks);

    /** The names of those who look at these cases, but for this person. */
    Map<ReviewId, List<String>> others(Collection<ReviewId> cases, ReviewerId but);
}
