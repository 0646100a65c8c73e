package dev.enrollment.account.board.web;

import dev.enrollment.account.board.Figures;
import dev.enrollment.account.board.Flow;
import dev.enrollment.account.board.MarketFigures;
import dev.enrollment.account.board.StageFigures;
import dev.enrollment.account.board.Throughput;
import dev.enrollment.account.timeline.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** The figures with the lengths of their bars, in thousandths of the longest. */
record BoardView(Figures figures, long fullestStage, long fullestMarket, long busiestDay) {

    private static final int WHOLE = 1000;

    /** A bar that stands for anything at all is at least so long, to be seen. */
    private static final int SHORTEST = 12;

    static BoardView of(Figures figures) {
        return new BoardView(
                figures,
                most(figures.stages().stream().mapToLong(StageFigures::count)),
                most(figures.markets().stream().mapToLong(MarketFigures::count)),
                most(
                        figures.throughput().days().stream()
                                .flatMap(day -> day.counts().values().stream())
                                .mapToLong(Long::longValue)));
    }

    public List<Flow> flows() {
        return List.of(Flow.values());
    }

    public List<Throughput.Day> days() {
        return figures.throughput().days();
    }

    public long turn(Turn turn) {
        return figures.stages().stream()
                .filter(stage -> stage.stage().turn() == turn)
                .mapToLong(StageFigures::count)
                .sum();
    }

    public long lastDay(Flow flow) {
        return figures.throughput().lastDay().getOrDefault(flow, 0L);
    }

    public long sum(Flow flow) {
        return days().stream().mapToLong(day -> day.count(flow)).sum();
    }

    /** The counts of all days, for those who do not see the bars. */
    public String counts(Flow flow) {
        return String.join(", ", days().stream().map(day -> "" + day.count(flow)).toList());
    }

    public int stageBar(long count) {
        return bar(count, fullestStage);
    }

    public int marketBar(long count) {
        return bar(count, fullestMarket);
    }

    public int dayBar(long count) {
        return bar(count, busiestDay);
    }

    /** How long it was when the figures were taken. */
    public Duration age(Instant since) {
        return Duration.between(since, figures.at());
    }

    private static int bar(long count, long longest) {
        return count == 0 ? 0 : Math.max(SHORTEST, Math.toIntExact(count * WHOLE / longest));
    }

    private static long most(LongStream counts) {
        return counts.max().orElse(0);
    }
}
