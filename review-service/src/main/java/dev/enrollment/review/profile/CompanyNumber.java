package dev.enrollment.review.profile;

import dev.enrollment.review.catalogue.CodeList;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A register or VAT number as it is compared: Latin letters and digits alone, in upper case,
 * without the name of a register that is the only one of its market. Full-width characters and
 * letters of other scripts count as the Latin ones that they look like.
 */
public final class CompanyNumber {

    private static final Pattern REGISTER =
            Pattern.compile(
                    "^(%s)(NR|NO)?(?=[0-9])"
                            .formatted(String.join("|", CodeList.named("register-names").codes())));

    private CompanyNumber() {}

    /** The key: {@code KvK 12345678} and {@code 12345678} have the same one. */
    public static String key(String number) {
        return REGISTER.matcher(plain(number)).replaceFirst("");
    }

    private static String plain(String number) {
        StringBuilder plain = new StringBuilder(number.length());
        Normalizer.normalize(number, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(LookAlikes::latin)
                .forEach(plain::appendCodePoint);
        return plain.toString().toUpperCase(Locale.ROOT);
    }
}
