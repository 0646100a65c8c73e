package dev.enrollment.account.market;

import java.util.Locale;

/** Codes as people write them. */
final class CodeText {

    private CodeText() {}

    /** In capitals, without blanks, dots and hyphens. */
    static String squeezed(String code) {
        return code.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
    }

    /** In capitals, with single blanks. */
    static String tidy(String code) {
        return code.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
