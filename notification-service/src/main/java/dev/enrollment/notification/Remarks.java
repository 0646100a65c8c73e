package dev.enrollment.notification;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer has told the applicant beside the newest request or rejection; personal data.
 *
 * @param revision grows with each of them
 * @param message about the decision as a whole
 * @param items by code of an item that is asked for
 */
public record Remarks(int revision, @Nullable String message, Map<String, String> items) {

    /** Nothing is said. */
    public static final Remarks NONE = new Remarks(0, null, Map.of());

    public Remarks {
        items = Map.copyOf(items);
    }
}
