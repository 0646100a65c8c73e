package dev.enrollment.review;

/** The review is claimed by another reviewer. */
public final class NotTheAssignee extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ReviewCommand command;

    NotTheAssignee(ReviewCommand command) {
        super("Only the reviewer who claimed the review may " + command);
        this.command = command;
    }

    public ReviewCommand command() {
        return command;
    }
}
