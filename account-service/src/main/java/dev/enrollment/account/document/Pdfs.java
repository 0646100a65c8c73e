package dev.enrollment.account.document;

/** Knows whether somebody can open a PDF. */
@FunctionalInterface
public interface Pdfs {

    /** What opening a PDF leads to. */
    enum State {
        OPENS,
        /** It asks for a password. */
        LOCKED,
        /** It cannot be read as a PDF at all. */
        BROKEN
    }

    State open(byte[] content);
}
