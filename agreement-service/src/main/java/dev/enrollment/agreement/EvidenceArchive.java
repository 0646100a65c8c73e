package dev.enrollment.agreement;

import java.util.List;
import java.util.Optional;

/** Keeps the evidence of every answer, and of the steps before it. */
public interface EvidenceArchive {

    void keep(Evidence evidence);

    /** What may be shown to staff. */
    Optional<Proof> proofFor(EnrollmentId enrollment);

    void note(Step step);

    /** Steps of people, in order. */
    List<Step> steps(EnrollmentId enrollment);

    /**
     * Removes what tells about the person; hash, subject, method and time are retained. A sealed
     * agreement is shown to nobody from then on, and goes when the law no longer asks for it.
     */
    void erasePerson(EnrollmentId enrollment);
}
