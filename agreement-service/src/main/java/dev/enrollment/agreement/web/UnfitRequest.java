package dev.enrollment.agreement.web;

/** A field of a request that does not do; the message says what does. */
final class UnfitRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    UnfitRequest(String field, String cure) {
        super(cure);
        this.field = field;
    }

    String field() {
        return field;
    }
}
