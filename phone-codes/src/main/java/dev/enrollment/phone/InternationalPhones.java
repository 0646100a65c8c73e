package dev.enrollment.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.enrollment.edge.PlainText;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Numbers by libphonenumber: international ones, and those in a market's national form. A number
 * must be possible; whether it is assigned, the check by code finds out, since numbering plans are
 * ahead of any list. Its country need not be the market: companies have foreign numbers.
 */
public final class InternationalPhones implements Phones {

    /** Extensions and letters, which the library would read, are not part of E.164. */
    private static final Pattern WRITTEN = Pattern.compile("(tel:)?\\+?[0-9 ()./-]{4,40}");

    /** Short digits after a slash are a second extension, not the rest of the number. */
    private static final Pattern SECOND_EXTENSION = Pattern.compile(".*/ *-?[0-9]{1,3}");

    private static final Pattern DOUBLE_PREFIX = Pattern.compile("(tel:)?\\+ *0.*");
    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final UnaryOperator<String> marketOfRegion;

    /**
     * @param marketOfRegion whose a region's numbers are, both ISO 3166-1 alpha-2
     */
    public InternationalPhones(UnaryOperator<String> marketOfRegion) {
        this.marketOfRegion = marketOfRegion;
    }

    @Override
    public Optional<Phone> read(String text, String market) {
        String plain = PlainText.code(text);
        if (!WRITTEN.matcher(plain).matches()
                || SECOND_EXTENSION.matcher(plain).matches()
                || DOUBLE_PREFIX.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = numbers.parse(plain, market);
            return numbers.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(phone(number))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String example(String market) {
        PhoneNumber number = numbers.getExampleNumber(market);
        return number == null
                ? "+49 30 123456"
                : numbers.format(number, PhoneNumberFormat.INTERNATIONAL);
    }

    private Phone phone(PhoneNumber number) {
        return new Phone(
                numbers.format(number, PhoneNumberFormat.E164),
                country(number),
                numbers.getNumberType(number) == PhoneNumberType.PREMIUM_RATE);
    }

    /** Of a number that no country has assigned yet: the main country of its code. */
    private String country(PhoneNumber number) {
        String region = numbers.getRegionCodeForNumber(number);
        return marketOfRegion.apply(
                region == null
                        ? numbers.getRegionCodeForCountryCode(number.getCountryCode())
                        : region);
    }
}
