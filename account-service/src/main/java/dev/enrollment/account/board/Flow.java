package dev.enrollment.account.board;

import dev.enrollment.account.timeline.Milestone;

/** What came into the pipeline, and what left it with and without success. */
public enum Flow {
    SUBMITTED(Milestone.APPLICATION_SUBMITTED),
    ACTIVATED(Milestone.ACCOUNT_PROVISIONED),
    REJECTED(Milestone.APPLICATION_REJECTED);

    private final Milestone milestone;

    Flow(Milestone milestone) {
        this.milestone = milestone;
    }

    /** The step that is counted. */
    public Milestone milestone() {
        return milestone;
    }
}
