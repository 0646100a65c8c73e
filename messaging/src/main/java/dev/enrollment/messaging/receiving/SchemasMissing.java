package dev.enrollment.messaging.receiving;

import dev.enrollment.defaults.PassingTrouble;

/** The registry does not answer, or does not know all schemas of a poll yet: try again. */
final class SchemasMissing extends RuntimeException implements PassingTrouble {

    private static final long serialVersionUID = 1;
}
