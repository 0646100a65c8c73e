package dev.enrollment.account.provisioning;

/**
 * A step that was begun and is to be tried now: the one that the provisioning's status demands.
 *
 * @param askFirst whether an earlier step may have begun an operation unheard of
 * @param waiveRole whether nobody is to use the account: it is erased as soon as it is made
 */
record Step(Provisioning provisioning, boolean askFirst, boolean waiveRole) {

    StepReport reporting(StepResult result) {
        return new StepReport(
                provisioning.order().enrollment(), provisioning.attempts().made(), result);
    }
}
