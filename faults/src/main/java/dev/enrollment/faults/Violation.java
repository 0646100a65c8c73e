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
        NOT_PARKED("unreadable record not parked, or not byte for byte"),
        WRONGLY_PARKED("record parked that is not among the unreadable ones"),
        LEFT_OVER("rows left in outbox or held, streams stopped"),
        NOT_SETTLED("not settled in time, or never acknowledged"),
        ENDED_BY_ITSELF("instance that ended by itself"),
        NEVER_PASSED("named crash point that was never passed");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
