package dev.enrollment.review.asking;

import dev.enrollment.defaults.Bell;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.DueCheck;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The places of all sources; none takes those of another. */
@Component
class Sources {

    private final Map<CheckName, Places> places = new EnumMap<>(CheckName.class);
    private final Bell checksDue;

    Sources(AskingProperties properties, Bell checksDue) {
        this.checksDue = checksDue;
        for (CheckName check : CheckName.values()) {
            places.put(check, new Places(properties.places()));
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
        places.forEach((check, own) -> free.put(check, own.toClaim()));
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

    void giveBack(CheckName check) {
        if (of(check).giveBack()) {
            checksDue.ring();
        }
    }

    int taken(CheckName check) {
        return of(check).taken();
    }

    private Places of(CheckName check) {
        return Objects.requireNonNull(places.get(check));
    }
}
