package dev.enrollment.account.portal.web;

import dev.enrollment.account.Field;
import dev.enrollment.account.Market;
import dev.enrollment.account.intake.Violation;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.Save;
import dev.enrollment.account.portal.Step;
import dev.enrollment.defaults.Vendor;
import dev.enrollment.pages.PageWords;
import dev.enrollment.phone.Method;
import dev.enrollment.schemas.markets.MarketZone;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says things in the language of the page; templates know it as {@code words}. */
@Component("words")
public class Words extends PageWords {

    private final MarketExamples examples;
    private final Vendor vendor;

    Words(MessageSource messages, MarketExamples examples, Vendor vendor) {
        super(messages);
        this.examples = examples;
        this.vendor = vendor;
    }

    /** What the vendor says; the text knows its name as the second value. */
    String byVendor(String key, String value) {
        return text(key, value, vendor.name());
    }

    /** A message with a code; a voice reads the digits one by one where they stand apart. */
    String message(String key, Method method, String code) {
        String spoken = method == Method.VOICE ? String.join(", ", code.split("")) : code;
        return byVendor(key + "." + method, spoken);
    }

    /** In the largest unit of which there is more than one, rounded up. */
    public String duration(Duration duration) {
        if (duration.toHours() >= 48) {
            return text("duration.days", Math.ceilDiv(duration.toHours(), 24));
        }
        if (duration.toMinutes() >= 120) {
            return text("duration.hours", Math.ceilDiv(duration.toMinutes(), 60));
        }
        return text("duration.minutes", Math.max(2, Math.ceilDiv(duration.toSeconds(), 60)));
    }

    /** Day and time as clocks in the market show them, with the name of the zone. */
    public String moment(Instant at, String market) {
        var there = at.atZone(MarketZone.of(market));
        // Readers of English live in Europe.
        Locale reader = locale().equals(Locale.ENGLISH) ? Locale.UK : locale();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(reader)
                        .format(there)
                + DateTimeFormatter.ofPattern(" (z)", reader).format(there);
    }

    /** Day and month. */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(text("board.day"), locale()).format(date);
    }

    /** Time of the day in UTC, which the page says. */
    public String time(Instant at) {
        return DateTimeFormatter.ISO_LOCAL_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    /** The markets by name. */
    List<Market> byName(Collection<Market> markets) {
        return markets.stream()
                .sorted(
                        Comparator.comparing(
                                it -> country(it.code()), Collator.getInstance(locale())))
                .toList();
    }

    /** The languages by name. */
    List<String> languagesByName(Collection<String> codes) {
        return codes.stream()
                .sorted(Comparator.comparing(this::language, Collator.getInstance(locale())))
                .toList();
    }

    /** What is filled in on a page of the form, in its order. */
    List<Answer> answers(Draft draft, Step step) {
        return step.fields().stream()
                .map(field -> new Answer(field.path(), answer(field, draft.text(field))))
                .filter(answer -> !answer.text().isEmpty())
                .toList();
    }

    /** All that is filled in, by field. */
    Map<String, String> answers(Draft draft) {
        return Stream.of(Step.values())
                .flatMap(step -> answers(draft, step).stream())
                .collect(Collectors.toMap(Answer::field, Answer::text));
    }

    /** What to know about a field before filling it in; null where its name says all. */
    public @Nullable String hint(Field field, Market market) {
        return switch (field) {
            case REGISTRATION_NUMBER ->
                    textOr("hint.registrationNumber." + market.code(), "hint.registrationNumber");
            case VAT_NUMBER -> text("hint.example", examples.vatNumber(market));
            case POSTAL_CODE -> text("hint.example", examples.postalCode(market));
            case OFFICE_PHONE, PHONE, SIGNATORY_PHONE -> text("hint.phone", examples.phone(market));
            case PARTNER_NETWORK_ID -> text("hint.partnerNetworkId");
            case SUPPORT_URL -> text("hint.url");
            case SIGNATORY_NAME -> text("hint.signatory");
            case SIGNATORY_EMAIL -> text("hint.signatory-email");
            default -> null;
        };
    }

    private String answer(Field field, String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (field) {
            case COVERAGE -> textOr("coverage." + text, "field.other");
            case SUPPORT_LANGUAGES ->
                    Arrays.stream(text.split("[\\s,]+"))
                            .map(this::language)
                            .collect(Collectors.joining(", "));
            default -> text;
        };
    }

    /** Broken rules of a form for this market. */
    Problems problems(List<Violation> violations, Market market) {
        return new Problems(violations.stream().map(it -> problem(it, market)).toList());
    }

    /** What somebody else has saved meanwhile at each of the fields. */
    Problems overtaken(Save save) {
        Market market = save.kept().market();
        return new Problems(
                save.overtaken().stream()
                        .map(field -> overtaken(field, answer(field, save.kept().text(field))))
                        .map(violation -> problem(violation, market))
                        .toList());
    }

    private static Violation overtaken(Field field, String text) {
        String code = text.isEmpty() ? "EMPTIED_MEANWHILE" : "SAVED_MEANWHILE";
        return new Violation(field.path(), code, "", "", List.of(text));
    }

    /** One broken rule at a field. */
    Problem problem(String field, String code, Market market) {
        return problem(new Violation(field, code, "", ""), market);
    }

    private Problem problem(Violation violation, Market market) {
        String field = violation.field();
        String rule = "rule." + violation.code();
        Object[] arguments = Stream.concat(about(market), violation.details().stream()).toArray();
        return new Problem(
                field,
                code(field),
                textOr(rule + "." + field, rule, arguments),
                textOr(rule + ".cure." + field, rule + ".cure", arguments));
    }

    /** What every rule may name, in the order in which the texts count it; details follow. */
    private Stream<String> about(Market market) {
        return Stream.of(
                country(market.code()),
                examples.postalCode(market),
                examples.vatNumber(market),
                examples.phone(market),
                textOr("adjective." + market.code(), "adjective.other"));
    }
}
