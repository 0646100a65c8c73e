package dev.enrollment.benchmark.pipeline;

import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.benchmark.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ./enroll bench pipeline}. */
public final class PipelineBenchmark {

    public static final String USAGE = PipelineOptions.USAGE;

    private static final Path SAMPLES = Path.of("samples/applications.jsonl");
    private static final int SIGNATORIES = 16;
    private static final Duration LONGEST = Duration.ofHours(6);

    /** PostgreSQL's processes tell their counts at the latest after ten seconds. */
    private static final Duration PAUSE = Duration.ofSeconds(11);

    private final PipelineOptions options;
    private final PipelineSite site;
    private final Flow flow;
    private final Journal journal;
    private final Partners partners;

    private PipelineBenchmark(
            PipelineOptions options,
            PipelineSite site,
            Flow flow,
            Journal journal,
            Partners partners) {
        this.options = options;
        this.site = site;
        this.flow = flow;
        this.journal = journal;
        this.partners = partners;
    }

    /**
     * Measures, prints, and writes the figures down; 1 when something was lost, doubled or
     * disordered.
     */
    public static int run(List<String> arguments) {
        PipelineOptions options = PipelineOptions.parse(arguments);
        var people = Signatories.addresses(SIGNATORIES);
        Companies companies = Companies.after(SAMPLES, people);
        Flow flow = new Flow(companies);
        Journal journal = new Journal(flow::offered, flow::ended);
        Progress.say("starting everything");
        try (PipelineSite site =
                PipelineSite.start(options.data(), companies.markets(), journal::letter)) {
            Figures figures = measure(options, site, people, companies, flow, journal);
            List<PeerFigures> peers = options.peers() ? peers(options, site) : List.of();
            PipelineReport report = new PipelineReport(options, figures, peers, journal.faults());
            report.write();
            System.out.print(report.text());
            return report.isClean() ? 0 : 1;
        }
    }

    /** What runs for the pipeline stands still meanwhile. */
    private static List<PeerFigures> peers(PipelineOptions options, PipelineSite site) {
        PeerSite theirs = site.forPeers();
        Map<String, Long> others = site.processes();
        others.remove(PipelineSite.POSTGRES);
        try (StandStill _ = StandStill.of(others.values())) {
            return new Peers(theirs, PAUSE)
                    .measure(options.warmUp(), options.applications(), options.inFlight());
        }
    }

    private static Figures measure(
            PipelineOptions options,
            PipelineSite site,
            List<String> people,
            Companies companies,
            Flow flow,
            Journal journal) {
        try (Partners partners = new Partners(site.addresses(), journal);
                Signatories signatories =
                        Signatories.of(people, site.addresses(), journal, Deadline.in(LONGEST))) {
            flow.signBy(
                    (number, link) -> signatories.sign(companies.signatory(number), number, link));
            return new PipelineBenchmark(options, site, flow, journal, partners).measure();
        }
    }

    private Figures measure() {
        Progress.say("warm-up with %,d enrollments".formatted(options.warmUp()));
        flow.run(partners, journal, options.warmUp(), options.inFlight());
        store();
        try (Meters meters = new Meters(site)) {
            Commits commits = Commits.begin(site.postgresPort(), PAUSE);
            int first = flow.nextNumber();
            Reading begin = meters.read();
            Progress.say("%,d enrollments, %s".formatted(options.applications(), load()));
            Optional<Figures.Burst> burst = publish();
            Reading end = meters.read();
            List<Passage> passages = journal.passages(first, flow.nextNumber());
            Use use = Use.between(begin, end, commits.end(), passages.size());
            Map<String, Long> heaps = meters.liveHeaps();
            return new Figures(
                    passages.size(),
                    passages.size() * 1e9 / (end.nanos() - begin.nanos()),
                    Figures.stages(passages),
                    use,
                    signature(meters),
                    statements(),
                    passages.stream().mapToLong(Passage::overtaken).sum(),
                    burst,
                    outages(),
                    heaps,
                    commits.idlePerSecond());
        }
    }

    private void store() {
        if (options.stored() > 0) {
            Progress.say("storing %,d ended enrollments".formatted(options.stored()));
            new Stored(site.postgresPort(), journal.enrollment(0), Companies.submission(0))
                    .copy(options.stored());
        }
    }

    private Optional<Figures.Burst> publish() {
        int count = options.applications();
        if (options.rate().isEmpty()) {
            flow.run(partners, journal, count, options.inFlight());
            return Optional.empty();
        }
        double rate = options.rate().getAsDouble();
        if (options.burst() == 0) {
            flow.pace(partners, journal, count, rate);
            return Optional.empty();
        }
        return Optional.of(
                Figures.Burst.of(
                        flow.burst(partners, journal, count, rate, options.burst()), journal));
    }

    private String load() {
        return options.rate().isPresent()
                ? "%.1f/s".formatted(options.rate().getAsDouble())
                : "%,d at once".formatted(options.inFlight());
    }

    private List<Outage> outages() {
        if (options.outage().isZero()) {
            return List.of();
        }
        return new Outages(flow, partners, journal, site.services())
                .measure(options.outage(), options.rate().orElseThrow());
    }

    private Optional<Statements.Counts> statements() {
        int count = options.statements();
        if (count == 0) {
            return Optional.empty();
        }
        Progress.say("%,d enrollments whose statements are counted".formatted(count));
        Statements statements = Statements.begin(site.postgresPort(), site.postgresLog());
        flow.run(partners, journal, count, options.inFlight());
        return Optional.of(statements.end(count));
    }

    /** Agreement-service and its database have nothing else to do while people sign. */
    private Optional<Figures.Signature> signature(Meters meters) {
        int count = options.signatures();
        if (count == 0) {
            return Optional.empty();
        }
        Progress.say("%,d enrollments to be signed at once".formatted(count));
        flow.runToOffer(partners, journal, count);
        Commits commits = Commits.begin(site.postgresPort(), PAUSE);
        Reading begin = meters.read();
        flow.sign(journal);
        Reading end = meters.read();
        Use use = Use.between(begin, end, commits.end(), count);
        return Optional.of(
                new Figures.Signature(
                        use.cpuMillis().getOrDefault("agreement-service", 0.0),
                        use.databaseCpuMillis().getOrDefault("agreement", 0.0),
                        use.commits().getOrDefault("agreement", 0.0)));
    }
}
