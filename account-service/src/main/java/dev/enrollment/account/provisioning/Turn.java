package dev.enrollment.account.provisioning;

import java.time.Instant;

/** What is to be done about a provisioning now. */
sealed interface Turn {

    /**
     * Try the step that its status demands.
     *
     * @param askFirst whether an earlier step may have begun an operation unheard of
     */
    record Act(Provisioning provisioning, boolean askFirst) implements Turn {}

    record Wait(Instant until) implements Turn {}

    record Over() implements Turn {}
}
