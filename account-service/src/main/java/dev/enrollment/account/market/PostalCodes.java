package dev.enrollment.account.market;

import java.util.regex.Pattern;

/**
 * How postal codes of a market look.
 *
 * @param required whether every address has one
 * @param displayPrefix what letters may carry in front, as CH-; never part of the code
 */
public record PostalCodes(Pattern pattern, boolean required, String displayPrefix) {

    /** The code as it is stored: without the display prefix, in capitals. */
    public String normalized(String code) {
        String tidy = CodeText.tidy(code);
        return !displayPrefix.isEmpty() && tidy.startsWith(displayPrefix)
                ? tidy.substring(displayPrefix.length()).strip()
                : tidy;
    }

    /** Whether this is a code of the market, or a missing one where it may be missing. */
    public boolean accepts(String code) {
        String normalized = normalized(code);
        return normalized.isEmpty() ? !required : pattern.matcher(normalized).matches();
    }
}
