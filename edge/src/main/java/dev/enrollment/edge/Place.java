package dev.enrollment.edge;

import java.time.Instant;
import java.util.UUID;

/**
 * An enrollment's place in a list that is read page by page: a page goes on after it.
 *
 * @param at the time by which the list is ordered
 * @param enrollment decides between those of one time
 */
public record Place(Instant at, UUID enrollment) {

    private static final int PARTS = 2;

    /**
     * Reads what {@link #toString} wrote; throws IllegalArgumentException or
     * DateTimeParseException.
     */
    public static Place of(String text) {
        String[] parts = text.split("_", PARTS);
        if (parts.length < PARTS) {
            throw new IllegalArgumentException("This is not a place in the list");
        }
        return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return at + "_" + enrollment;
    }
}
