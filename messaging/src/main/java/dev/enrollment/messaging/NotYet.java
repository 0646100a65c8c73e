package dev.enrollment.messaging;

/**
 * Thrown by a handler for an event that needs a fact still on its way on another topic. The event,
 * and those of the same key behind it, are tried again with short pauses for a bounded time; then
 * the key is parked.
 */
public final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param missing what is awaited, without personal data: it is shown to operators
     */
    public NotYet(String missing) {
        super(missing);
    }
}
