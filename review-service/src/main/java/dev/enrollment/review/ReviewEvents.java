package dev.enrollment.review;

/** Told of everything that happens to reviews, inside the transaction in which it happens. */
public interface ReviewEvents {

    /**
     * Comes once for each event, in order.
     *
     * @param entry the same as a line of the history
     */
    void happened(ReviewEvent event, HistoryEntry entry);
}
