package dev.enrollment.review;

/** Everything that can be done to a review. */
public enum ReviewCommand {
    OPEN,
    COMPLETE_CHECK,
    /** By a reviewer: one check as if it had never been made. */
    RERUN_CHECK,
    /** By a reviewer, who says why the case goes on without the result. */
    WAIVE_CHECK,
    /** Follows by itself when the last check is complete. */
    FINISH_CHECKS,
    /** By the program's policy, where every check has passed. */
    APPROVE_BY_POLICY,
    CLAIM,
    /** By a lead, to whoever shall decide. */
    ASSIGN,
    RELEASE,
    /** To the leads, by the assignee, or by anybody where nobody has it. */
    ESCALATE,
    /** By itself, where nothing has happened to a claimed review for long. */
    RETURN,
    /** Words for colleagues, without any effect. */
    NOTE,
    /** By the assignee: a decision that is held for a while, and can be undone meanwhile. */
    DECIDE,
    /** By who has decided, before the decision is carried out. */
    UNDO,
    /** An approval that somebody else has to confirm. */
    PROPOSE,
    APPROVE,
    REJECT,
    REQUEST_INFORMATION,
    AMEND,
    WITHDRAW,
    /** By the applicant, after a rejection: another reviewer looks again. */
    APPEAL
}
