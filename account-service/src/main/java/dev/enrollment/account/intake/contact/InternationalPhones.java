package dev.enrollment.account.intake.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.enrollment.account.intake.Phones;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Numbers by libphonenumber. The number's country need not be the market: companies have foreign
 * numbers, and some countries share a code.
 */
@Component
class InternationalPhones implements Phones {

    /** Extensions and letters, which the library would read, are no part of E.164. */
    private static final Pattern WRITTEN = Pattern.compile("\\+[0-9 ()./-]{4,40}");

    private static final String NO_REGION = "ZZ";

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Override
    public Optional<Phone> read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = numbers.parse(text, NO_REGION);
            return numbers.isValidNumber(number) ? Optional.of(phone(number)) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private Phone phone(PhoneNumber number) {
        String country = numbers.getRegionCodeForNumber(number);
        return new Phone(
                numbers.format(number, PhoneNumberFormat.E164),
                country == null ? NO_REGION : country,
                numbers.getNumberType(number) == PhoneNumberType.PREMIUM_RATE);
    }
}
