package dev.enrollment.account;

import dev.enrollment.edge.PlainText;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What makes two applications those of one company within a market, however it is spaced and
 * punctuated. A number alone is not always enough: the market's registers say what else is.
 *
 * @param value letters and digits in capitals; empty where the company has been erased
 */
public record CompanyKey(String value) {

    /** The key of a company whose data are erased: equal to no company's. */
    public static final CompanyKey ERASED = new CompanyKey("");

    private static final Pattern DECORATION = Pattern.compile("[^\\p{L}\\p{N}]");

    /** The key that these texts make. */
    public static CompanyKey of(String text) {
        String plain = PlainText.code(text).toUpperCase(Locale.ROOT);
        return new CompanyKey(DECORATION.matcher(plain).replaceAll(""));
    }

    @Override
    public String toString() {
        return "CompanyKey[…]";
    }
}
