package dev.enrollment.review.web.console;

import dev.enrollment.review.ReviewCommand;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the forms of a case do. */
enum Action {
    CLAIM,
    RELEASE,
    NOTE,
    ESCALATE,
    APPROVE,
    /** Has one check made again. */
    RERUN,
    /** Goes on without a check. */
    WAIVE,
    /** Takes a decision back. */
    UNDO,
    REJECT,
    /** Requests information. */
    ASK;

    /** As addresses write it; empty for any other word. */
    static Optional<Action> of(String path) {
        return Arrays.stream(values()).filter(it -> it.toString().equals(path)).findFirst();
    }

    /** The form that the decision came from. */
    static Action deciding(String command) {
        return switch (ReviewCommand.valueOf(command)) {
            case REJECT -> REJECT;
            case REQUEST_INFORMATION -> ASK;
            default -> APPROVE;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
