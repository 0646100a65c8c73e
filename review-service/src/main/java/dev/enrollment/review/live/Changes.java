package dev.enrollment.review.live;

import dev.enrollment.review.ReviewId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What happens on any instance, as all of them see it. A text that differs means a change. */
public interface Changes {

    /** Differs once anything has happened to any case, or others look. */
    String latest();

    /** For each of these cases what differs once something has happened to it, or others look. */
    Map<ReviewId, String> of(Collection<ReviewId> cases);

    /** Those of these sessions in which somebody is still signed in. */
    Set<String> open(Collection<String> sessions);
}
