package dev.enrollment.phone;

import dev.enrollment.edge.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code as somebody typed or pasted it.
 *
 * @param digits six
 */
public record TypedCode(String digits) {

    private static final Pattern APART = Pattern.compile("[\\s.,-]");
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    /** The digits, however they stand apart; empty where they are not six. */
    public static Optional<TypedCode> read(String text) {
        String digits = APART.matcher(PlainText.code(text)).replaceAll("");
        return SIX_DIGITS.matcher(digits).matches()
                ? Optional.of(new TypedCode(digits))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "TypedCode[…]";
    }
}
