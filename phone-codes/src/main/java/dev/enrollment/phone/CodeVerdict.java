package dev.enrollment.phone;

/** What a typed code is worth. */
public enum CodeVerdict {
    RIGHT,
    WRONG,
    /** Too old, guessed too often, or not sent to this session: a new one is needed. */
    SPENT
}
