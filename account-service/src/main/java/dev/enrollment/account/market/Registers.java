package dev.enrollment.account.market;

import dev.enrollment.account.CompanyKey;
import java.util.regex.Pattern;

/**
 * How a market's registers number companies. Most markets have one register, whose numbers are
 * unique. Where several give the same numbers (each German court has its own HRB 12345), a number
 * means a company only together with its register.
 *
 * @param ambiguous numbers, letters and digits alone, that name no register and need one; matches
 *     nothing where all numbers are unique
 */
public record Registers(Pattern ambiguous) {

    /** One register, or several that never give the same number. */
    static final Registers UNIQUE = new Registers(Pattern.compile("(?!)"));

    /**
     * The number; where it needs a register and names none, the register goes with it. Where that
     * is not told, the company's name stands for it.
     *
     * @param register empty where it is not told
     */
    CompanyKey key(String legalName, String registrationNumber, String register) {
        var number = CompanyKey.of(registrationNumber);
        if (!ambiguous.matcher(number.value()).matches()) {
            return number;
        }
        return CompanyKey.of(registrationNumber + (register.isBlank() ? legalName : register));
    }
}
