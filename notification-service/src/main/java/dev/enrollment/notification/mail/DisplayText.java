package dev.enrollment.notification.mail;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes text from outside fit for one line of a letter: no control characters, nothing that turns
 * the reading direction.
 */
final class DisplayText {

    // Cc and line separators: header injection. Bidi controls: text that reads otherwise than it
    // is.
    private static final Pattern UNFIT =
            Pattern.compile(
                    "[\\p{Cc}\\u2028\\u2029\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\p{Cs}]+");

    private static final Pattern SPACES = Pattern.compile("\\s{2,}");
    private static final int LONGEST = 200;

    private DisplayText() {}

    /** Text of several lines, each made fit, as long as it is. */
    static String lines(String text) {
        return text.lines()
                .map(line -> UNFIT.matcher(line).replaceAll(" ").strip())
                .collect(Collectors.joining("\n"));
    }

    static String of(String text) {
        String clean = SPACES.matcher(UNFIT.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
