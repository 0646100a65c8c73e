package dev.enrollment.review.asking;

/** The places of one source: a check has one from its claim until its result is written. */
final class Places {

    private static final int WORTH_A_CLAIM = 4;

    private final int all;
    private int taken;
    private boolean more;

    Places(int all) {
        this.all = all;
    }

    /** How many to claim: none while fewer than a quarter are free, for a claim costs a commit. */
    synchronized int toClaim() {
        if (worthAClaim()) {
            return all - taken;
        }
        more = true;
        return 0;
    }

    /**
     * Takes what was claimed.
     *
     * @param mayBeMore whether all places were filled, so that more may be due
     */
    synchronized void take(int claimed, boolean mayBeMore) {
        taken += claimed;
        more = mayBeMore;
    }

    /** Gives one back; tells whether to claim again at once. */
    synchronized boolean giveBack() {
        taken--;
        return more && worthAClaim();
    }

    synchronized int taken() {
        return taken;
    }

    private boolean worthAClaim() {
        return (all - taken) * WORTH_A_CLAIM >= all;
    }
}
