package dev.enrollment.review.asking;

import dev.enrollment.defaults.Bell;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.DueCheck;
import dev.enrollment.review.check.Tried;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The places of all sources, none of which takes those of another, and which are left alone. */
@Component
class Sources {

    private static final Logger log = LoggerFactory.getLogger(Sources.class);

    private final Map<CheckName, Places> places = new EnumMap<>(CheckName.class);
    private final Map<CheckName, Breaker> breakers = new EnumMap<>(CheckName.class);
    private final Bell checksDue;

    Sources(AskingProperties properties, Bell checksDue, Clock clock) {
        this.checksDue = checksDue;
        for (CheckName check : CheckName.values()) {
            places.put(check, new Places(properties.places()));
            breakers.put(
                    check,
                    new Breaker(
                            properties.breaker().after(), properties.breaker().pauses(), clock));
        }
    }

    /** Waits until checks may have become due, or for so long. */
    void awaitDue(Duration longest) throws InterruptedException {
        checksDue.await(longest);
    }

    boolean areIdle() {
        return places.values().stream().allMatch(own -> own.taken() == 0);
    }

    /** How many of each check to claim now. */
    Map<CheckName, Integer> toClaim() {
        Map<CheckName, Integer> free = new EnumMap<>(CheckName.class);
        places.forEach(
                (check, own) ->
                        free.put(check, breaker(check).allowed(own.toClaim(), own.taken() == 0)));
        free.values().removeIf(count -> count == 0);
        return free;
    }

    /** Takes the places of what was claimed. */
    void take(Map<CheckName, Integer> asked, List<DueCheck> claimed) {
        Map<CheckName, Integer> counts = new EnumMap<>(CheckName.class);
        claimed.forEach(due -> counts.merge(due.key().check(), 1, Integer::sum));
        asked.forEach(
                (check, most) -> {
                    int count = counts.getOrDefault(check, 0);
                    of(check).take(count, count == most);
                });
    }

    /** Notes whether the source is there. */
    void heard(Tried tried) {
        CheckName check = tried.key().check();
        CheckResult result = tried.result();
        boolean answered =
                result instanceof CheckResult.Completed || result instanceof CheckResult.Promised;
        if (answered && breaker(check).answered()) {
            log.info("{} answers again", check);
        }
        if (result instanceof CheckResult.Unavailable missing
                && missing.sourceIsAway()
                && breaker(check).missed()) {
            log.warn("{} does not answer, and is left alone: {}", check, missing.cause());
        }
    }

    /** For how long the source has been left alone. */
    Duration open(CheckName check) {
        return breaker(check).open();
    }

    void giveBack(CheckName check) {
        if (of(check).giveBack()) {
            checksDue.ring();
        }
    }

    int taken(CheckName check) {
        return of(check).taken();
    }

    private Breaker breaker(CheckName check) {
        return Objects.requireNonNull(breakers.get(check));
    }

    private Places of(CheckName check) {
        return Objects.requireNonNull(places.get(check));
    }
}
