package dev.enrollment.account.persistence;

import dev.enrollment.account.EnrollmentId;

/** One revision of what an enrollment has applied with. */
record RevisionKey(EnrollmentId id, int revision) implements Comparable<RevisionKey> {

    @Override
    public int compareTo(RevisionKey other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : Integer.compare(revision, other.revision);
    }
}
