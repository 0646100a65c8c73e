package dev.enrollment.account.board;

import dev.enrollment.account.provisioning.ProvisioningDesk;
import dev.enrollment.account.provisioning.ProvisioningProperties;
import dev.enrollment.account.timeline.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the figures of the board, all of the same moment. */
@Service
public class BoardDesk {

    private final Pipeline pipeline;
    private final ProvisioningDesk provisionings;
    private final Map<Stage, Duration> patience;
    private final int rows;
    private final Clock clock;

    BoardDesk(
            Pipeline pipeline,
            ProvisioningDesk provisionings,
            ProvisioningProperties provisioning,
            BoardProperties board,
            Clock clock) {
        this.pipeline = pipeline;
        this.provisionings = provisionings;
        this.patience = patience(board.patience(), provisioning.delayAfter());
        this.rows = board.rows();
        this.clock = clock;
    }

    /** The figures as they are now. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Figures figures() {
        Instant now = clock.instant();
        Map<Stage, Instant> limits = new EnumMap<>(Stage.class);
        patience.forEach((stage, most) -> limits.put(stage, now.minus(most)));
        List<Crowd> crowds = pipeline.crowds(limits);
        return new Figures(
                now,
                stages(crowds),
                markets(crowds),
                pipeline.throughput(now),
                stuck(limits),
                late(),
                pipeline.unanswered());
    }

    private List<StageFigures> stages(List<Crowd> crowds) {
        Map<Stage, Long> counts =
                crowds.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Crowd::stage, Collectors.summingLong(Crowd::count)));
        Map<Stage, Long> overdue =
                crowds.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Crowd::stage, Collectors.summingLong(Crowd::overdue)));
        Map<Stage, Arrivals> arrivals = pipeline.arrivals(counts);
        return Arrays.stream(Stage.values())
                .map(
                        stage ->
                                new StageFigures(
                                        stage,
                                        counts.getOrDefault(stage, 0L),
                                        overdue.getOrDefault(stage, 0L),
                                        arrivals.get(stage)))
                .toList();
    }

    private static List<MarketFigures> markets(List<Crowd> crowds) {
        Map<String, Map<Turn, Long>> byMarket =
                crowds.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Crowd::market,
                                        Collectors.groupingBy(
                                                crowd -> crowd.stage().turn(),
                                                Collectors.summingLong(Crowd::count))));
        return byMarket.entrySet().stream()
                .map(
                        market ->
                                new MarketFigures(
                                        market.getKey(),
                                        market.getValue().getOrDefault(Turn.VENDOR, 0L),
                                        market.getValue().getOrDefault(Turn.APPLICANT, 0L)))
                .sorted(
                        Comparator.comparingLong(MarketFigures::count)
                                .reversed()
                                .thenComparing(MarketFigures::market))
                .toList();
    }

    /** Late provisionings have a list of their own, which says more. */
    private List<Stuck> stuck(Map<Stage, Instant> limits) {
        Map<Stage, Instant> others = new EnumMap<>(limits);
        others.remove(Stage.PROVISIONING);
        return Stream.concat(
                        pipeline.parked(rows).stream(), pipeline.overdue(others, rows).stream())
                .limit(rows)
                .toList();
    }

    private List<Late> late() {
        return provisionings.underWay(false, true, null, rows).stream().map(Late::of).toList();
    }

    private static Map<Stage, Duration> patience(
            BoardProperties.Patience patience, Duration provisioning) {
        return new EnumMap<>(
                Map.of(
                        Stage.PHONE, patience.phone(),
                        Stage.APPLICATION, patience.application(),
                        Stage.REVIEW, patience.review(),
                        Stage.INFORMATION, patience.information(),
                        Stage.OFFER, patience.offer(),
                        Stage.AGREEMENT, patience.agreement(),
                        Stage.PROVISIONING, provisioning));
    }
}
