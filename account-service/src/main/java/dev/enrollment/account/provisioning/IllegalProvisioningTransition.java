package dev.enrollment.account.provisioning;

/** A step was concluded that could not have been under way. */
final class IllegalProvisioningTransition extends RuntimeException {

    IllegalProvisioningTransition(ProvisioningStatus status, StepOutcome outcome) {
        super("A provisioning in status " + status + " cannot come to " + outcome);
    }
}
