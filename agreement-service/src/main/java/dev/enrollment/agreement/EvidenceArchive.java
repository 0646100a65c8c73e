package dev.enrollment.agreement;

import java.util.Optional;

/** Keeps the evidence of every answer. */
public interface EvidenceArchive {

    void keep(Evidence evidence);

    /** What may be shown to staff. */
    Optional<Proof> proofFor(EnrollmentId enrollment);

    /**
     * Removes what tells about the person; hash, subject, method and time are retained. A sealed
     * agreement is shown to nobody from then on, and goes when the law no longer asks for it.
     */
    void erasePerson(EnrollmentId enrollment);
}
