package dev.enrollment.sandbox.supervisor;

/** Why the sandbox does not start, said so that a person can help it. */
public final class SandboxFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SandboxFailure(String message) {
        super(message);
    }
}
