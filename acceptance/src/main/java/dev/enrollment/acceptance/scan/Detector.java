package dev.enrollment.acceptance.scan;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in a text what must not be there: known needles, and whatever has the form of a secret. */
public final class Detector {

    private static final Pattern EMAIL =
            Pattern.compile(
                    "[\\p{L}\\p{N}._%+-]+(@|%40)[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}");
    private static final Pattern E164 =
            Pattern.compile("(?<![\\p{L}\\p{N}/+])\\+[1-9]\\d{7,14}(?!\\d)");
    private static final Pattern LINK_TOKEN =
            Pattern.compile("(?<![\\w-])[\\w-]{27}\\.[\\w-]{43}\\.[a-z0-9]{1,16}");
    private static final Pattern ACCESS_TOKEN =
            Pattern.compile("eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]+");
    private static final Pattern LONG_TEXT = Pattern.compile("[\\w.~-]{20,}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{4,}");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.:-])\\d[\\d ()/-]{4,24}\\d(?![\\w-])");

    private final Needles needles;

    public Detector(Needles needles) {
        this.needles = needles;
    }

    /** Everything in the text that does not belong there. */
    public Stream<Finding> search(String where, String text) {
        return Stream.of(
                        matches(EMAIL, where, "an e-mail address", text),
                        matches(E164, where, "a telephone number", text),
                        matches(LINK_TOKEN, where, "a link token", text),
                        matches(ACCESS_TOKEN, where, "an access token", text),
                        secrets(where, text),
                        names(where, text),
                        numbers(where, text))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> matches(
            Pattern pattern, String where, String what, String text) {
        return pattern.matcher(text).results().map(match -> Finding.of(where, what, match.group()));
    }

    private Stream<Finding> secrets(String where, String text) {
        return LONG_TEXT
                .matcher(text)
                .results()
                .filter(match -> needles.isSecret(match.group()))
                .map(match -> Finding.of(where, "the secret of a mailed link", match.group()));
    }

    private Stream<Finding> names(String where, String text) {
        return WORD.matcher(text)
                .results()
                .filter(match -> needles.isName(match.group()))
                .map(match -> Finding.of(where, "a person's name", match.group()));
    }

    private Stream<Finding> numbers(String where, String text) {
        return NUMBER.matcher(text)
                .results()
                .map(match -> match.group().replaceAll("\\D", ""))
                .filter(digits -> needles.isPhone(digits) || needles.isCode(digits))
                .map(
                        digits ->
                                Finding.of(
                                        where,
                                        needles.isPhone(digits)
                                                ? "a telephone number"
                                                : "a phone code",
                                        digits));
    }
}
