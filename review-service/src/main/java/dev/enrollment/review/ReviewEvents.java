package dev.enrollment.review;

/** Told of everything that happens to reviews, inside the transaction in which it happens. */
public interface ReviewEvents {

    void happened(ReviewEvent event);
}
