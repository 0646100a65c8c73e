package dev.enrollment.edge;

import java.util.stream.IntStream;

/**
 * Pasted text made plain. Word processors, web pages and telephones put other blanks, dashes and
 * invisible marks in the place of those on a keyboard; nobody who pastes them means them.
 */
public final class PlainText {

    private static final int FIRST_FULL_WIDTH = 0xFF01;
    private static final int LAST_FULL_WIDTH = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = FIRST_FULL_WIDTH - '!';
    private static final int MINUS_SIGN = 0x2212;

    private PlainText() {}

    /** Words: blanks of every kind are ordinary blanks, and none stand around the text. */
    public static String words(String text) {
        return plain(text.codePoints().map(PlainText::blank));
    }

    /**
     * A code, such as a number or an address: besides the blanks, dashes of every kind are hyphens,
     * full-width characters are those of a keyboard, and invisible marks are gone.
     */
    public static String code(String text) {
        return plain(
                text.codePoints()
                        .filter(c -> Character.getType(c) != Character.FORMAT)
                        .map(PlainText::typed));
    }

    private static String plain(IntStream characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::appendCodePoint);
        return text.toString().strip();
    }

    private static int blank(int c) {
        return Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c;
    }

    private static int typed(int c) {
        if (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
            return c - FULL_WIDTH_OFFSET;
        }
        boolean dash = c == MINUS_SIGN || Character.getType(c) == Character.DASH_PUNCTUATION;
        return dash ? '-' : blank(c);
    }
}
