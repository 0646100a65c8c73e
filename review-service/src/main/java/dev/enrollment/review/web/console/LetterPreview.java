package dev.enrollment.review.web.console;

import dev.enrollment.defaults.Vendor;
import dev.enrollment.review.Deadlines;
import dev.enrollment.review.Review;
import dev.enrollment.review.profile.Profile;
import dev.enrollment.schemas.markets.MarketZone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the letter that a request or a rejection would send, in the applicant's language. */
@Component
class LetterPreview {

    private final Vendor vendor;
    private final Deadlines deadlines;

    LetterPreview(Vendor vendor, Deadlines deadlines) {
        this.vendor = vendor;
        this.deadlines = deadlines;
    }

    /**
     * A letter as text.
     *
     * @param language BCP 47
     */
    record Letter(String language, String text) {}

    /** Throws {@link dev.enrollment.review.UnacceptableWord} where the day cannot be named. */
    Letter of(Review review, Profile reader, Action action, Typed typed) {
        boolean rejects = action == Action.REJECT;
        Instant until =
                rejects
                        ? deadlines.appealBy(review)
                        : deadlines.answerBy(
                                review.application().market(), typed.writing().answerBy());
        var phrases = LetterPhrases.nearest(Objects.requireNonNullElse(reader.language(), ""));
        var draft =
                new LetterDraft(
                        phrases,
                        rejects ? "APPLICATION_REJECTED" : "INFORMATION_REQUESTED",
                        values(review, reader, phrases, until));
        return new Letter(phrases.language(), draft.text(typed));
    }

    private Map<String, String> values(
            Review review, Profile reader, LetterPhrases phrases, @Nullable Instant until) {
        Locale locale = Locale.of(phrases.language());
        String market = review.application().market();
        var person = reader.administrator();
        Map<String, String> values = new HashMap<>();
        values.put("vendor", vendor.name());
        values.put("contact", vendor.contacts().help());
        values.put("company", reader.company().legalName());
        values.put("market", Locale.of("", market).getDisplayCountry(locale));
        values.put("name", (person.givenName() + " " + person.familyName()).strip());
        values.put("reference", review.enrollment().toString());
        if (until != null) {
            var form = DateTimeFormatter.ofPattern(phrases.text("format.time", Map.of()), locale);
            values.put("deadline", form.format(until.atZone(MarketZone.of(market))));
        }
        return values;
    }
}
