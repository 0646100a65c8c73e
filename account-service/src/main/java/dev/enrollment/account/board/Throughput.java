package dev.enrollment.account.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How much came and went.
 *
 * @param lastDay in the last 24 hours
 * @param days in the calendar days of UTC, oldest first, today last
 */
public record Throughput(Map<Flow, Long> lastDay, List<Day> days) {

    public Throughput {
        lastDay = Map.copyOf(lastDay);
        days = List.copyOf(days);
    }

    /** One calendar day of UTC. */
    public record Day(LocalDate date, Map<Flow, Long> counts) {

        public Day {
            counts = Map.copyOf(counts);
        }

        public long count(Flow flow) {
            return counts.getOrDefault(flow, 0L);
        }
    }
}
