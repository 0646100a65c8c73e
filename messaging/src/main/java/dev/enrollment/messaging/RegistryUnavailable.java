package dev.enrollment.messaging;

/**
 * The schema registry did not answer, or does not hold yet what the set-up step registers: try
 * again.
 */
final class RegistryUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    RegistryUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
