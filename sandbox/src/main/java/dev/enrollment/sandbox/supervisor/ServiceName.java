package dev.enrollment.sandbox.supervisor;

import java.util.Locale;

/** The four services. */
enum ServiceName {
    ACCOUNT(1),
    REVIEW(2),
    AGREEMENT(3),
    NOTIFICATION(4);

    private final int distance;

    ServiceName(int distance) {
        this.distance = distance;
    }

    /** As in {@code account-service}: the module, the jar, the log. */
    String text() {
        return database() + "-service";
    }

    /** Its database, role and password. */
    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How far its port lies above the base. */
    int distance() {
        return distance;
    }
}
