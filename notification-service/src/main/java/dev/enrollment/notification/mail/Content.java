package dev.enrollment.notification.mail;

import java.util.List;

/**
 * What a letter says, in the order of reading. Both layouts show all of it, so that HTML and text
 * tell the same.
 *
 * @param head what is read before the letter is opened
 * @param opening paragraphs before the points and facts
 * @param points coded reasons or items, explained
 * @param details facts and what to do
 * @param ending what closes the letter
 */
record Content(
        Head head, List<String> opening, List<Point> points, Details details, Ending ending) {

    /** The head of a letter. */
    record Head(String language, String subject, String preheader, String heading, Tone tone) {}

    /**
     * A reason or an item.
     *
     * @param cure what helps; empty where the explanation says it
     * @param remark what the reviewer says to it; empty where nothing
     * @param url where to answer it; empty where nothing is to be answered
     */
    record Point(String title, String explanation, String cure, String remark, String url) {}

    /** A label and its value. */
    record Fact(String label, String value) {}

    /** Facts and what to do. */
    record Details(List<Fact> facts, Action action) {}

    /**
     * A button.
     *
     * @param hint what to do where the button does not work
     */
    record Action(String label, String url, String hint) {}

    /** The end of a letter. */
    record Ending(
            List<String> paragraphs,
            String vendor,
            String closing,
            String signature,
            String footer,
            String imprint) {}
}
