package dev.enrollment.review;

import java.util.List;

/** What a reviewer sent breaks rules. */
public final class UnacceptableWord extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Violation> violations;

    public UnacceptableWord(List<Violation> violations) {
        super("Rules broken: " + violations.stream().map(Violation::code).toList());
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
