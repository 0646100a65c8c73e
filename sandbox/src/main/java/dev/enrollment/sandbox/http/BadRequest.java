package dev.enrollment.sandbox.http;

/** The caller's mistake; answered with 400 and the message. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BadRequest(String message) {
        super(message);
    }
}
