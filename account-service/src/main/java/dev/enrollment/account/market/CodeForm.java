package dev.enrollment.account.market;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How codes of one kind look in a market. However a code is spaced and punctuated, it is stored in
 * one form.
 *
 * @param pattern of the letters and digits alone
 * @param stored how the pattern's groups are put together, such as $1-$2; empty: as they stand
 * @param example a code in its stored form; empty where the catalogue names none
 */
public record CodeForm(Pattern pattern, String stored, String example) {

    /** The code as it is stored; empty where it has not this form. */
    public Optional<String> read(String text) {
        String squeezed = CodeText.squeezed(text);
        Matcher code = pattern.matcher(squeezed);
        if (!code.matches()) {
            return Optional.empty();
        }
        return Optional.of(stored.isEmpty() ? squeezed : code.replaceFirst(stored));
    }

    /** Text that names the example, or nothing where there is none. */
    public String like() {
        return example.isEmpty() ? "" : ", like " + example;
    }
}
