package dev.enrollment.agreement;

import java.time.Instant;

/** A deadline that no agreement can get. */
public final class IllegalDeadline extends RuntimeException {

    private static final long serialVersionUID = 1;

    IllegalDeadline(Instant after, Instant notAfter) {
        super("Name a time after %s, and not after %s.".formatted(after, notAfter));
    }
}
