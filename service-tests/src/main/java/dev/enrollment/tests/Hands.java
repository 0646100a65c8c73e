package dev.enrollment.tests;

/** How a person works a page. */
public interface Hands {

    /** Goes past what stands at the head of every page. */
    void skipTheHead();

    /** Presses a button or follows a link. */
    void press(String selector);

    void write(String selector, String text);

    /** Ticks a box, or chooses one of a group. */
    void tick(String selector);

    /** Chooses from a list. */
    void choose(String selector, String value);
}
