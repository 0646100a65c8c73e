package dev.enrollment.acceptance.access;

/**
 * One answer of the cluster.
 *
 * @param how by which means it was asked
 */
record Finding(String principal, String resource, Deed deed, How how, boolean allowed) {

    enum How {
        /** The broker was asked what the principal may do. */
        TOLD,
        /** The principal did it, or something that needs the same right and changes nothing. */
        TRIED
    }

    /** As {@code partner-aurora may READ enrollment.profiles (tried)}. */
    @Override
    public String toString() {
        return "%s %s %s %s (%s)"
                .formatted(
                        principal,
                        allowed ? "may" : "may not",
                        deed,
                        resource,
                        how == How.TOLD ? "as the broker tells" : "tried");
    }
}
