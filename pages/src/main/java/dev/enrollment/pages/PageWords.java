package dev.enrollment.pages;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Says things in the language of the page. Needs the texts {@code duration.days}, {@code
 * duration.hours}, {@code duration.minutes} and {@code field.other}.
 */
public class PageWords {

    private static final int TWO_DAYS_IN_HOURS = 48;
    private static final int TWO_HOURS_IN_MINUTES = 120;

    private final MessageSource messages;

    public PageWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of this key. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** The text of this key, or of the other one where it has none. */
    public String textOr(String key, String otherwise, Object... arguments) {
        String text = messages.getMessage(key, arguments, null, locale());
        return text == null ? text(otherwise, arguments) : text;
    }

    /** What a code stands for; a path of the application is the name of its field. */
    public String code(String code) {
        String named = messages.getMessage("code." + code, null, null, locale());
        return named == null ? textOr("field." + code, "field.other") : named;
    }

    /** Name of the country. */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale());
    }

    /** Name of the language. */
    public String language(String code) {
        return Locale.of(code).getDisplayLanguage(locale());
    }

    /** Day and time in UTC, which the page says. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale())
                        .format(at.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    /** How long something has lasted, in the largest unit of which there is more than one. */
    public String age(Duration age) {
        if (age.toHours() >= TWO_DAYS_IN_HOURS) {
            return text("duration.days", age.toDays());
        }
        if (age.toMinutes() >= TWO_HOURS_IN_MINUTES) {
            return text("duration.hours", age.toHours());
        }
        return text("duration.minutes", Math.max(0, age.toMinutes()));
    }

    /** With the separators of the language. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** The language of the page. */
    protected static Locale locale() {
        return Objects.requireNonNull(LocaleContextHolder.getLocale());
    }
}
