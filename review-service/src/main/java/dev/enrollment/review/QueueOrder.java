package dev.enrollment.review;

/** What the queue begins with; between equals the enrollment's identity decides. */
public enum QueueOrder {
    /** The review that is due first. */
    DUE,
    /** The review that was opened first. */
    OLDEST,
    /** The review that was opened last. */
    NEWEST,
    /** The company whose name comes first. */
    COMPANY
}
