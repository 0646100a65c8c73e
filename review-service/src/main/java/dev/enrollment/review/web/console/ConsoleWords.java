package dev.enrollment.review.web.console;

import dev.enrollment.pages.PageWords;
import dev.enrollment.review.PolicyTouch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says what codes stand for, in the language of the page. */
public final class ConsoleWords extends PageWords {

    private static final Pattern ROUND = Pattern.compile("ROUND_(\\d+)");
    private static final Pattern BEFORE = Pattern.compile("([\\w.]+)=(.*)");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    ConsoleWords(MessageSource messages) {
        super(messages);
    }

    /** What a detail in the history says; a code that has no words is shown as it is. */
    public String detail(String detail) {
        Matcher round = ROUND.matcher(detail);
        if (round.matches()) {
            return text("detail.round", round.group(1));
        }
        Matcher before = BEFORE.matcher(detail);
        if (before.matches()) {
            return text("detail.before", code(before.group(1)), before.group(2));
        }
        return COUNTRY.matcher(detail).matches()
                ? country(detail)
                : textOr((detail.contains(".") ? "field." : "code.") + detail, "raw", detail);
    }

    /** A day written as ISO 8601, as the language writes it. */
    public String day(String day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(LocalDate.parse(day));
    }

    /** Day and time in UTC, to the second. */
    public String second(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                        .withLocale(locale())
                        .format(at.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    /** What the policy has done to a case. */
    public String policy(PolicyTouch touch) {
        Instant until = touch.until();
        String key = "policy." + touch.rule() + (until == null ? ".open" : "");
        Object[] facts = {
            value(touch.value()),
            list(touch.because()),
            moment(touch.from()),
            until == null ? "" : moment(until)
        };
        return text(key, facts);
    }

    /** Durations are all that is shown of values. */
    private String value(@Nullable String value) {
        if (value == null) {
            return text("policy.not-kept");
        }
        return value.startsWith("PT") ? age(Duration.parse(value)) : value;
    }

    /** Codes as one line. */
    public String list(List<String> codes) {
        return codes.stream().map(this::detail).collect(Collectors.joining(", "));
    }
}
