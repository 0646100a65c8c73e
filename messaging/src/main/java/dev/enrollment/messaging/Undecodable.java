package dev.enrollment.messaging;

import org.jspecify.annotations.Nullable;

/** Bytes that are no record of a known schema, or a record that does not fit its topic and key. */
final class Undecodable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Undecodable(String reason) {
        super(reason);
    }

    Undecodable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
