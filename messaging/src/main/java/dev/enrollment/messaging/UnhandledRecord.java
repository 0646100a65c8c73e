package dev.enrollment.messaging;

/** A record that decodes but that the subscription neither handles nor ignores. */
final class UnhandledRecord extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnhandledRecord(String message) {
        super(message);
    }
}
