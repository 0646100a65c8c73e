package dev.enrollment.acceptance.http;

/** What was waited for did not come in time. */
public final class OutOfPatience extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfPatience(String message) {
        super(message);
    }
}
