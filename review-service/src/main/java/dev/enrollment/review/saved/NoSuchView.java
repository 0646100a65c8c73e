package dev.enrollment.review.saved;

/** The view does not exist, or this person may not change it. */
public final class NoSuchView extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoSuchView(ViewId id) {
        super("No view " + id);
    }
}
