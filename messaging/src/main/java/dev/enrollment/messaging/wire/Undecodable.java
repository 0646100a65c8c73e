package dev.enrollment.messaging.wire;

import org.jspecify.annotations.Nullable;

/** Bytes that are no record of a known schema, or a record that does not fit its topic and key. */
public final class Undecodable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Undecodable(String reason) {
        super(reason);
    }

    public Undecodable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
