package dev.enrollment.review;

/** Somebody else has to look at it: nobody judges or confirms what they decided themselves. */
public final class AnotherReviewerNeeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    private AnotherReviewerNeeded(String message) {
        super(message);
    }

    static AnotherReviewerNeeded forTheAppeal() {
        return new AnotherReviewerNeeded(
                "An appeal is looked at by another reviewer than the one who rejected");
    }

    static AnotherReviewerNeeded toConfirm() {
        return new AnotherReviewerNeeded(
                "An approval is confirmed by another reviewer than the one who proposed it");
    }
}
