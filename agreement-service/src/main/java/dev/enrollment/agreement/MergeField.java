package dev.enrollment.agreement;

import dev.enrollment.schemas.markets.MarketZone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text may leave open, written {@code {{reseller.name}}}, and what is put there. */
enum MergeField {
    RESELLER_NAME("reseller.name"),
    RESELLER_REGISTER_NUMBER("reseller.register-number"),
    RESELLER_VAT_NUMBER("reseller.vat-number"),
    RESELLER_ADDRESS("reseller.address"),
    SIGNATORY("signatory.name"),
    MARKET("market"),
    OFFERED_ON("offered-on"),
    SIGN_UNTIL("sign-until");

    private static final Pattern PLACE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

    /** Stands where a company has no such number, or an older profile did not tell it. */
    private static final String NONE = "—";

    private final String name;

    MergeField(String name) {
        this.name = name;
    }

    /**
     * @throws IllegalArgumentException where a text asks for what nobody knows
     */
    static void requireKnown(String text) {
        PLACE.matcher(text).results().forEach(place -> named(place.group(1)));
    }

    static String fill(AgreementText text, Agreement agreement, Company company) {
        Locale locale = Locale.of(text.edition().language());
        return PLACE.matcher(text.text())
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        named(place.group(1)).value(agreement, company, locale)));
    }

    private static MergeField named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name.equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No merge field is called " + name));
    }

    private String value(Agreement agreement, Company company, Locale locale) {
        Optional<Registration> registered = company.registered();
        return switch (this) {
            case RESELLER_NAME -> plain(company.name());
            case RESELLER_REGISTER_NUMBER ->
                    plain(registered.map(Registration::number).orElse(null));
            case RESELLER_VAT_NUMBER -> plain(registered.map(Registration::vatNumber).orElse(null));
            case RESELLER_ADDRESS -> plain(registered.map(Registration::address).orElse(null));
            case SIGNATORY -> plain(company.signatory().name());
            case MARKET -> Locale.of("", company.market()).getDisplayCountry(locale);
            case OFFERED_ON -> day(agreement.deadlines().offeredAt(), company, locale);
            case SIGN_UNTIL -> day(agreement.deadlines().expiresAt(), company, locale);
        };
    }

    /** On one line, so that nobody's name becomes a heading. */
    private static String plain(@Nullable String value) {
        String line = value == null ? "" : value.replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? NONE : line;
    }

    /** The day where the company is, as the pages and letters tell it. */
    private static String day(Instant time, Company company, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(time.atZone(MarketZone.of(company.market())));
    }
}
