package dev.enrollment.benchmark.pipeline;

import dev.enrollment.benchmark.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets the services stand still, one after the other, while applications arrive evenly. */
final class Outages {

    /** What is usually under way is counted after so long. */
    private static final Duration USUAL = Duration.ofSeconds(30);

    private final Flow flow;
    private final Partners partners;
    private final Journal journal;
    private final Map<String, Long> services;

    /**
     * Made for a pipeline.
     *
     * @param services process IDs by name
     */
    Outages(Flow flow, Partners partners, Journal journal, Map<String, Long> services) {
        this.flow = flow;
        this.partners = partners;
        this.journal = journal;
        this.services = services;
    }

    /** Takes each service so long out of a load of so many a second. */
    List<Outage> measure(Duration length, double perSecond) {
        List<Outage> outages = new ArrayList<>();
        services.forEach(
                (service, process) -> outages.add(measure(service, process, length, perSecond)));
        return outages;
    }

    private Outage measure(String service, long process, Duration length, double perSecond) {
        Progress.say("%s stands still for %s".formatted(service, length));
        try (EvenLoad load = EvenLoad.start(flow, partners, journal, perSecond)) {
            Commits.sleep(USUAL);
            int usual = flow.underWay();
            try (StandStill _ = StandStill.of(List.of(process))) {
                Commits.sleep(length);
            }
            int gathered = flow.underWay();
            int first = flow.nextNumber();
            int ended = flow.ended();
            long begin = System.nanoTime();
            flow.awaitUnderWay(usual, journal);
            double seconds = (System.nanoTime() - begin) / 1e9;
            double drained = (flow.ended() - ended) / seconds;
            int last = flow.nextNumber();
            load.end();
            flow.awaitUnderWay(0, journal);
            return new Outage(
                    service,
                    length.toMillis() / 1e3,
                    gathered,
                    perSecond,
                    drained,
                    Figures.percentiles(Stage.RECEIPT, journal.passages(first, last)));
        }
    }
}
