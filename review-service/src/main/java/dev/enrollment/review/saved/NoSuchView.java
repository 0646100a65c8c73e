package dev.enrollment.review.saved;

/** There is no such view, or it is not this person's to change. */
public final class NoSuchView extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoSuchView(ViewId id) {
        super("No view " + id);
    }
}
