package dev.enrollment.defaults;

import java.util.List;

/**
 * A bean that knows of threads which must run as long as the application does, apart from {@link
 * Worker}s. Liveness fails while it names any.
 */
public interface LivenessCheck {

    /** Names of what has ended without being asked to. */
    List<String> dead();
}
