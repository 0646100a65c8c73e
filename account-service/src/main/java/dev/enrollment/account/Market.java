package dev.enrollment.account;

import java.util.regex.Pattern;

/** The country an account is kept for, by its ISO 3166-1 alpha-2 code; never changes. */
public record Market(String code) implements Comparable<Market> {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    public Market {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A market is a code of two capital letters");
        }
    }

    @Override
    public int compareTo(Market other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
