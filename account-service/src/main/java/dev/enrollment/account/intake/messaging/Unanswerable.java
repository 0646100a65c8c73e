package dev.enrollment.account.intake.messaging;

/**
 * A record under whose key nothing can be answered, nor under its submission ID. It is refused, so
 * that it is parked and shown rather than dropped.
 */
final class Unanswerable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unanswerable() {
        super("cannot be answered: neither key nor submission ID can be written down");
    }
}
