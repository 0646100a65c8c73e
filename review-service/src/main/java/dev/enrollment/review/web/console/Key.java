package dev.enrollment.review.web.console;

/**
 * The keys of the console, each named by its place on a US keyboard. The page shows them, and its
 * script reads them from there.
 */
enum Key {
    /** The next case. */
    N("form[action='/desk/next'] button"),
    /** The queue. */
    Q(".masthead nav a[href='/reviews']"),
    /** The figures. */
    G(".masthead nav a[href='/figures']"),
    /** The field to search in. */
    S("#q"),
    /** The case below in the queue. */
    J(".queue th a"),
    /** The case above in the queue. */
    K(".queue th a"),
    /** Claims the case. */
    C("form[action$='/claim'] button"),
    /** Opens the approval. */
    A("form[action$='/approve'] textarea"),
    /** Opens the request for information. */
    I("form[action$='/ask'] input[type=checkbox]"),
    /** Opens the rejection. */
    R("form[action$='/reject'] input[type=checkbox]"),
    /** Hands the case to the leads. */
    L("#ESCALATE-note"),
    /** The note for colleagues. */
    T("#NOTE-note");

    private final String target;

    Key(String target) {
        this.target = target;
    }

    /** Its place, as {@code KeyboardEvent.code} names it. */
    public String code() {
        return "Key" + name();
    }

    /** What it presses, opens or moves to, as a selector. */
    public String target() {
        return target;
    }
}
