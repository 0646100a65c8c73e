package dev.enrollment.review;

/** Who has rejected an application is not the one to look at the appeal. */
public final class AnotherReviewerNeeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    AnotherReviewerNeeded() {
        super("An appeal is looked at by another reviewer than the one who rejected");
    }
}
