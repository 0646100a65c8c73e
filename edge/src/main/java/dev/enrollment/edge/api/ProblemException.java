package dev.enrollment.edge.api;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
