package dev.enrollment.review;

/** Something has happened to the review that the person who acts has not seen. */
public final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1;

    ChangedMeanwhile(ReviewId id) {
        super("Something has happened to review " + id + " since it was looked at");
    }
}
