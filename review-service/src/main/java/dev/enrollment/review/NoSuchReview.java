package dev.enrollment.review;

/** Nobody has opened this review. */
public final class NoSuchReview extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NoSuchReview(ReviewId id) {
        super("No review " + id);
    }
}
