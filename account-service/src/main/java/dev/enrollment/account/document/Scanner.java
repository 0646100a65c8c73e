package dev.enrollment.account.document;

/** Looks for what would harm a person who opens a document. */
@FunctionalInterface
public interface Scanner {

    /** What it says of a document. */
    enum Verdict {
        NOTHING_FOUND,
        HARMFUL,
        /** It cannot say now: ask again later. */
        UNKNOWN
    }

    /** Never throws; takes seconds at most. */
    Verdict scan(byte[] content);
}
