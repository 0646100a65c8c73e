package dev.enrollment.edge.limit;

/** What is counted apart. */
public enum LimitName {
    /** Calls with a valid token, by its subject. */
    API,
    /** Pages of a person signed in, by that person. */
    PAGES,
    /** Beginnings and ends of a sign-in, by address. */
    SIGN_IN,
    /** Everything else, by address. */
    ANONYMOUS,
    /** Refusals that are written down: of each person, and of all strangers together. */
    AUDIT
}
