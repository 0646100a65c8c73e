package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.calendar.BusinessTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FairClockTest {

    private static final Duration TICK = Duration.ofMinutes(15);
    private static final int TICKS_OF_A_DAY = 96;
    private static final int HISTORIES = 1_000;
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private static final Predicate<LocalDate> WEEKDAYS =
            day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;

    private final FairClock clock =
            new FairClock(Duration.ofDays(2), new BusinessTime(ZoneId.of("UTC"), WEEKDAYS));

    @Test
    void theClockStandsStillUntilTheAnswer() {
        Term asked = term(at(0, ReviewCommand.OPEN), at(30, ReviewCommand.REQUEST_INFORMATION));
        assertThat(asked.pausedAt()).isEqualTo(MONDAY.plus(Duration.ofHours(30)));
        // 18 hours are left on Wednesday a week later.
        Term answered = clock.after(asked, at(240, ReviewCommand.AMEND));
        assertThat(answered).isEqualTo(new Term(MONDAY, MONDAY.plus(Duration.ofHours(258)), null));
    }

    @Test
    void anAmendmentThatNobodyAskedForChangesNothing() {
        Term opened = term(at(0, ReviewCommand.OPEN));
        assertThat(clock.after(opened, at(30, ReviewCommand.AMEND))).isEqualTo(opened);
    }

    @Test
    void whatWasLateStaysLateByAsMuch() {
        // Due after 48 hours, asked an hour too late, answered a day after.
        Term answered =
                term(
                        at(0, ReviewCommand.OPEN),
                        at(49, ReviewCommand.REQUEST_INFORMATION),
                        at(73, ReviewCommand.AMEND));
        assertThat(answered.dueAt()).isEqualTo(MONDAY.plus(Duration.ofDays(3)));
    }

    @Test
    void anAppealHasATermOfItsOwn() {
        Term appealed = term(at(0, ReviewCommand.OPEN), at(24, ReviewCommand.APPEAL));
        assertThat(appealed).isEqualTo(new Term(MONDAY, MONDAY.plus(Duration.ofDays(3)), null));
    }

    @Test
    void theEndOfTheReviewEndsThePause() {
        Term ended =
                term(
                        at(0, ReviewCommand.OPEN),
                        at(1, ReviewCommand.REQUEST_INFORMATION),
                        at(2, ReviewCommand.WITHDRAW));
        assertThat(ended).isEqualTo(new Term(MONDAY, MONDAY.plus(Duration.ofDays(2)), null));
    }

    /** Days begin at another time of the world, and in Beirut the summer begins at midnight. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "Europe/Lisbon",
                "Asia/Nicosia",
                "Asia/Beirut",
                "Asia/Kolkata",
                "Pacific/Auckland"
            })
    void agreesWithAnOracleThatWalksTickByTick(String zone) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Set<LocalDate> holidays = holidays(random);
            Predicate<LocalDate> businessDay = WEEKDAYS.and(day -> !holidays.contains(day));
            Duration length = TICK.multipliedBy(1L + random.nextInt(5 * TICKS_OF_A_DAY));
            List<HistoryEntry> history = history(random);

            var tested = new FairClock(length, new BusinessTime(ZoneId.of(zone), businessDay));
            var oracle = new Oracle(ZoneId.of(zone), businessDay, length.dividedBy(TICK));
            assertThat(tested.told(history).dueAt())
                    .as("seed %s: %s", seed, history)
                    .isEqualTo(oracle.dueAt(history));
        }
    }

    private Term term(HistoryEntry... history) {
        return clock.told(List.of(history));
    }

    private static HistoryEntry at(int hours, ReviewCommand command) {
        return entry(MONDAY.plus(Duration.ofHours(hours)), command);
    }

    private static HistoryEntry entry(Instant at, ReviewCommand command) {
        return new HistoryEntry(at, null, command, List.of(), null, null, null, null);
    }

    private static Set<LocalDate> holidays(Random random) {
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            days.add(LocalDate.of(2027, 2, 20).plusDays(random.nextInt(80)));
        }
        return days;
    }

    /** Around the days on which the clocks change; nobody asks twice without an answer. */
    private static List<HistoryEntry> history(Random random) {
        Instant at =
                Instant.parse("2027-03-01T00:00:00Z")
                        .plus(TICK.multipliedBy(random.nextInt(40 * TICKS_OF_A_DAY)));
        List<HistoryEntry> history = new ArrayList<>(List.of(entry(at, ReviewCommand.OPEN)));
        boolean asked = false;
        for (int i = random.nextInt(8); i > 0; i--) {
            int most = random.nextBoolean() ? TICKS_OF_A_DAY : 6 * TICKS_OF_A_DAY;
            at = at.plus(TICK.multipliedBy(random.nextInt(most)));
            List<ReviewCommand> possible =
                    asked
                            ? List.of(ReviewCommand.AMEND, ReviewCommand.NOTE)
                            : List.of(
                                    ReviewCommand.REQUEST_INFORMATION,
                                    ReviewCommand.REQUEST_INFORMATION,
                                    ReviewCommand.AMEND,
                                    ReviewCommand.CLAIM,
                                    ReviewCommand.APPEAL);
            ReviewCommand next = possible.get(random.nextInt(possible.size()));
            asked =
                    next == ReviewCommand.REQUEST_INFORMATION
                            || (asked && next != ReviewCommand.AMEND);
            history.add(entry(at, next));
        }
        return history;
    }

    /** Counts what is left, one quarter of an hour after the other. */
    private record Oracle(ZoneId zone, Predicate<LocalDate> businessDay, long length) {

        Instant dueAt(List<HistoryEntry> history) {
            Instant now = history.getFirst().at();
            boolean asked = false;
            Instant stopped = now;
            long left = length;
            for (HistoryEntry entry : history) {
                for (; now.isBefore(entry.at()); now = now.plus(TICK)) {
                    left -= !asked && works(now) ? 1 : 0;
                }
                switch (entry.command()) {
                    case REQUEST_INFORMATION -> {
                        asked = true;
                        stopped = now;
                    }
                    case AMEND -> asked = false;
                    case APPEAL -> left = length;
                    default -> {}
                }
            }
            Instant counted = asked ? stopped : now;
            return left > 0 ? ahead(counted, left) : back(counted, -left);
        }

        private Instant ahead(Instant now, long ticks) {
            Instant due = now;
            for (long left = ticks; left > 0; due = due.plus(TICK)) {
                left -= works(due) ? 1 : 0;
            }
            return due;
        }

        /** What ended before a weekend was due when it ended, and not when the weekend did. */
        private Instant back(Instant now, long ticks) {
            Instant due = now;
            long late = ticks;
            while (late > 0 || !works(due.minus(TICK))) {
                due = due.minus(TICK);
                late -= works(due) ? 1 : 0;
            }
            return due;
        }

        private boolean works(Instant at) {
            return businessDay.test(at.atZone(zone).toLocalDate());
        }
    }
}
