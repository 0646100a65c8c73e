package dev.enrollment.review;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer tells the applicant beside a request or a rejection.
 *
 * @param revision grows with each request and rejection of a review
 * @param message about the decision as a whole
 * @param items by code of an item that is asked for
 * @param until by when the applicant is to answer, or may appeal; null where the time is not
 *     limited
 */
public record Remarks(
        int revision,
        @Nullable String message,
        Map<String, String> items,
        @Nullable Instant until) {

    public Remarks {
        items = Map.copyOf(items);
    }

    /** Whether there is anything in the reviewer's own words. */
    public boolean hasWords() {
        return message != null || !items.isEmpty();
    }
}
