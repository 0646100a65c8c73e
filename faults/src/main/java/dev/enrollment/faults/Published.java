package dev.enrollment.faults;

import java.util.UUID;

/**
 * One record of the output topic.
 *
 * @param answered the input event it answers
 * @param approved the decision
 */
record Published(long sequence, UUID answered, boolean approved) {}
