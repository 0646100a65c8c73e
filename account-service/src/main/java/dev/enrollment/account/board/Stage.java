package dev.enrollment.account.board;

import dev.enrollment.account.timeline.Turn;

/** What an enrollment that has not ended waits for, in the order of the course. */
public enum Stage {
    /** The code that was sent to a phone. */
    PHONE(Turn.APPLICANT),
    /** The application. */
    APPLICATION(Turn.APPLICANT),
    /** Checks and a decision. */
    REVIEW(Turn.VENDOR),
    /** An answer to what a reviewer asked for. */
    INFORMATION(Turn.APPLICANT),
    /** The agreement being made ready. */
    OFFER(Turn.VENDOR),
    /** The signature. */
    AGREEMENT(Turn.APPLICANT),
    /** The partner account. */
    PROVISIONING(Turn.VENDOR);

    private final Turn turn;

    Stage(Turn turn) {
        this.turn = turn;
    }

    public Turn turn() {
        return turn;
    }
}
