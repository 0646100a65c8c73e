package dev.enrollment.messaging.wire;

import dev.enrollment.defaults.PassingTrouble;

/**
 * The schema registry did not answer, or does not hold yet what the set-up step registers: try
 * again.
 */
public final class RegistryUnavailable extends RuntimeException implements PassingTrouble {

    private static final long serialVersionUID = 1;

    public RegistryUnavailable(String message) {
        super(message);
    }

    RegistryUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
