package dev.enrollment.acceptance.scan;

/**
 * Something that does not belong where it is.
 *
 * @param where topic, partition, offset and part of the record; or file and line
 * @param what kind of thing it is
 * @param masked its beginning, since a report must not spread it further
 */
public record Finding(String where, String what, String masked) {

    private static final int SHOWN = 2;

    static Finding of(String where, String what, String text) {
        String shown = text.substring(0, Math.min(SHOWN, text.length()));
        return new Finding(where, what, "%s… (%d characters)".formatted(shown, text.length()));
    }

    @Override
    public String toString() {
        return "%s: %s %s".formatted(where, what, masked);
    }
}
