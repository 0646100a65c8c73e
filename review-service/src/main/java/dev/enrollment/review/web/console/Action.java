package dev.enrollment.review.web.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the forms of a case do. */
enum Action {
    CLAIM,
    RELEASE,
    NOTE,
    APPROVE,
    REJECT,
    /** Requests information. */
    ASK;

    /** As addresses write it; empty for any other word. */
    static Optional<Action> of(String path) {
        return Arrays.stream(values()).filter(it -> it.toString().equals(path)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
