package dev.enrollment.review.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cases that have been open for some business days.
 *
 * @param least business days since the case was opened
 * @param most null where there is no end
 * @param openedFrom the first day such a case was opened; null where there is none
 * @param openedTo the last day such a case was opened
 */
public record AgeBand(
        int least, @Nullable Integer most, @Nullable LocalDate openedFrom, LocalDate openedTo) {

    private static final List<Integer> STARTS = List.of(0, 1, 2, 3, 5, 10);

    /** From the youngest to the oldest. */
    public static List<AgeBand> on(LocalDate today) {
        return IntStream.range(0, STARTS.size()).mapToObj(i -> band(i, today)).toList();
    }

    private static AgeBand band(int index, LocalDate today) {
        int least = STARTS.get(index);
        LocalDate last = least == 0 ? today : BusinessDays.lessThan(least, today).minusDays(1);
        if (index == STARTS.size() - 1) {
            return new AgeBand(least, null, null, last);
        }
        int next = STARTS.get(index + 1);
        return new AgeBand(least, next - 1, BusinessDays.lessThan(next, today), last);
    }
}
