package dev.enrollment.review;

import dev.enrollment.review.calendar.PublicHolidays;
import dev.enrollment.schemas.markets.MarketZone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The time, and by when decisions are due. */
@Component
public class Deadlines {

    private final ReviewProperties properties;
    private final Policy policy;
    private final PublicHolidays holidays;
    private final Clock clock;

    Deadlines(ReviewProperties properties, PublicHolidays holidays, Clock clock) {
        this.properties = properties;
        this.policy = properties.policy();
        this.holidays = holidays;
        this.clock = clock;
    }

    /** The time. */
    public Instant now() {
        return clock.instant();
    }

    /** By which cases are treated now. */
    public Policy policy() {
        return policy;
    }

    /** What moves the due times of a market's reviews. */
    FairClock clock(String market) {
        return new FairClock(properties.decideWithin(), holidays.of(market));
    }

    /** The last day to answer, unless the reviewer names another one. */
    public LocalDate answerBy(String market) {
        return today(market).plusDays(properties.answerWithin().toDays());
    }

    /** The end of the day that the reviewer names, or of the usual one. */
    public Instant answerBy(String market, @Nullable LocalDate day) {
        LocalDate last = Objects.requireNonNullElse(day, answerBy(market));
        return RemarkRules.endOf(last, MarketZone.of(market), now());
    }

    /** Until when a rejection of now can be appealed; null where it was appealed before. */
    public @Nullable Instant appealBy(Review review) {
        String market = review.application().market();
        LocalDate last = today(market).plusDays(properties.appealWithin().toDays());
        return review.standing().barred() == null
                ? last.atTime(RemarkRules.LAST_MINUTE).atZone(MarketZone.of(market)).toInstant()
                : null;
    }

    /** When a claimed review goes back, to which nothing has happened since then. */
    public Instant goesBackAt(Instant since) {
        return since.plus(properties.idleClaims().after());
    }

    /** Until when a decision of now can be undone; empty where it is carried out at once. */
    Optional<Instant> undoUntil() {
        Duration within = properties.undo().within();
        return within.isPositive() ? Optional.of(now().plus(within)) : Optional.empty();
    }

    private LocalDate today(String market) {
        return now().atZone(MarketZone.of(market)).toLocalDate();
    }
}
