package dev.enrollment.review;

/** The command does not fit the review's status. */
public final class IllegalReviewTransition extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ReviewStatus status;
    private final ReviewCommand command;

    IllegalReviewTransition(ReviewStatus status, ReviewCommand command) {
        super("A review that is %s cannot take %s".formatted(status, command));
        this.status = status;
        this.command = command;
    }

    public ReviewStatus status() {
        return status;
    }

    public ReviewCommand command() {
        return command;
    }
}
