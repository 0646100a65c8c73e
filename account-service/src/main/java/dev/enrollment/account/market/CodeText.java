package dev.enrollment.account.market;

import dev.enrollment.edge.PlainText;
import java.util.Locale;
import java.util.regex.Pattern;

/** Codes as people write them. */
final class CodeText {

    private static final Pattern DECORATION = Pattern.compile("[\\s.\\-]");

    private CodeText() {}

    /** In capitals, without blanks, dots and hyphens. */
    static String squeezed(String code) {
        return DECORATION.matcher(PlainText.code(code)).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
