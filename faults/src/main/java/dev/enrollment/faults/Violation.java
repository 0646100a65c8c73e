package dev.enrollment.faults;

/**
 * A promise that was broken.
 *
 * @param where for a person to look further
 */
record Violation(Kind kind, String where) {

    /** Which promise. */
    enum Kind {
        LOST("acknowledged event not applied or not answered"),
        DOUBLED("event applied or answered twice"),
        DISORDERED("events applied or answered out of order"),
        WRONG("decision that does not follow from the row, or one number for two events"),
        ABORTED("record of an aborted transaction taken in"),
        STOOD_STILL("others stood still while one topic was in trouble"),
        NOT_PARKED("unreadable record not parked, or not byte for byte"),
        WRONGLY_PARKED("record parked that is not among the unreadable ones"),
        LEFT_OVER("rows left in outbox or held, streams stopped"),
        NOT_SETTLED("not settled in time, or never acknowledged"),
        ENDED_BY_ITSELF("instance that ended by itself"),
        DEAD_THREAD(Instance.DEAD_THREAD),
        NEVER_PASSED("fault, halt or Error that never came about");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
