package dev.enrollment.messaging.receiving;

import dev.enrollment.defaults.PassingTrouble;

/** The broker did not answer: try again. */
final class BrokerUnavailable extends RuntimeException implements PassingTrouble {

    private static final long serialVersionUID = 1;

    BrokerUnavailable(String message) {
        super(message);
    }

    BrokerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
