package dev.enrollment.account.timeline;

import dev.enrollment.account.Submission;

/** Tells a partner's system how an enrollment it began goes on. */
@FunctionalInterface
public interface PartnerProgress {

    /**
     * Tells one step.
     *
     * @param began the submission the enrollment began with
     * @param journey as it stands behind the step, which is its newest
     */
    void tell(Submission began, Journey journey, Entry step);
}
