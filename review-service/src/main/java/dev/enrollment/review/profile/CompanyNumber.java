package dev.enrollment.review.profile;

import java.util.Locale;

/** A register or VAT number as it is compared: letters and digits alone, in upper case. */
public final class CompanyNumber {

    private CompanyNumber() {}

    public static String key(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
