package dev.enrollment.review.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ages in business days, against counting day by day. */
class AgeBandTest {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @Test
    void businessDaysAreThoseThatACalendarShows() {
        LocalDate first = LocalDate.of(1969, 12, 25);
        for (int start = 0; start < 14; start++) {
            for (int length = 0; length < 30; length++) {
                LocalDate from = first.plusDays(start);
                LocalDate to = from.plusDays(length);
                assertThat(BusinessDays.between(from, to)).isEqualTo(counted(from, to));
            }
        }
    }

    @Test
    void eachDayBelongsToTheOneBandOfItsAge() {
        for (int shift = 0; shift < 7; shift++) {
            LocalDate today = LocalDate.of(2026, 11, 23).plusDays(shift);
            List<AgeBand> bands = AgeBand.on(today);
            for (int ago = 0; ago < 40; ago++) {
                LocalDate opened = today.minusDays(ago);
                long age = counted(opened, today);
                assertThat(bands.stream().filter(band -> holds(band, opened)))
                        .as("%s seen on %s", opened, today)
                        .singleElement()
                        .satisfies(
                                band ->
                                        assertThat(age)
                                                .isBetween(
                                                        (long) band.least(),
                                                        (long)
                                                                Objects.requireNonNullElse(
                                                                        band.most(),
                                                                        Integer.MAX_VALUE)));
            }
        }
    }

    private static boolean holds(AgeBand band, LocalDate opened) {
        LocalDate from = band.openedFrom();
        return !opened.isAfter(band.openedTo()) && (from == null || !opened.isBefore(from));
    }

    private static long counted(LocalDate from, LocalDate to) {
        return from.datesUntil(to).filter(day -> !WEEKEND.contains(day.getDayOfWeek())).count();
    }
}
