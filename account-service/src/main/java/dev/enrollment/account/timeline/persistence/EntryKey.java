package dev.enrollment.account.timeline.persistence;

import dev.enrollment.account.EnrollmentId;

/**
 * Place of an entry.
 *
 * @param position 1, 2, 3 … for each enrollment
 */
record EntryKey(EnrollmentId id, int position) implements Comparable<EntryKey> {

    @Override
    public int compareTo(EntryKey other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : Integer.compare(position, other.position);
    }
}
