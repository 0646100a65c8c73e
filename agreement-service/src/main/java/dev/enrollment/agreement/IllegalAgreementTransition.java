package dev.enrollment.agreement;

/** A command that the agreement's status does not allow. */
public final class IllegalAgreementTransition extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final AgreementStatus status;

    IllegalAgreementTransition(AgreementStatus status, AgreementCommand command) {
        super("%s is not possible: the agreement is %s".formatted(command, status));
        this.status = status;
    }

    public AgreementStatus status() {
        return status;
    }
}
