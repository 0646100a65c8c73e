package dev.enrollment.benchmark;

import dev.enrollment.benchmark.Figures.Pace;
import dev.enrollment.benchmark.Figures.Throughput;
import dev.enrollment.sandbox.postgres.Database;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Measures one variant: warm-up, throughput out of a backlog, latency at an even load. */
final class Trial {

    private static final int CHUNK = 2_000;
    private static final int LEAST = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SURPLUS = Duration.ofSeconds(1);

    /** Left out at the beginning, until consuming is in full swing. */
    private static final double RUN_UP = 0.1;

    /** Left out at the beginning of the even load. */
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private final Machine machine;
    private final Size size;
    private final Child subject;
    private final Load load;
    private final Published published;

    private Trial(Machine machine, Size size, Child subject, Load load, Published published) {
        this.machine = machine;
        this.size = size;
        this.subject = subject;
        this.load = load;
        this.published = published;
    }

    /**
     * Starts the variant, takes it through the course and checks that each event was answered by
     * exactly one.
     *
     * @param enrollments which there are, once the variant has made its tables
     */
    static <T> T run(
            Site site,
            Size size,
            Function<Database, Enrollments> enrollments,
            Function<Trial, T> course) {
        try (Child subject = site.subject();
                Load load = new Load(site, enrollments.apply(site.database()));
                Published published = new Published(site.bootstrapServers())) {
            Trial trial = new Trial(site.machine(), size, subject, load, published);
            T measured = course.apply(trial);
            trial.check();
            return measured;
        }
    }

    /**
     * All that is measured of a variant.
     *
     * @param reference throughput of which the even load is a share; empty for the variant's own
     */
    Figures figures(Variant variant, OptionalDouble reference) {
        Throughput throughput = throughput();
        double whole = Math.min(throughput.perSecond(), reference.orElse(Double.MAX_VALUE));
        Pace pace = pace(whole * size.pace() / 100);
        return new Figures(variant, throughput, pace);
    }

    /** After a warm-up, over as many events as that lets expect for the wanted time. */
    Throughput throughput() {
        return backlog(affordable(warmUp()));
    }

    /** After a warm-up, over that many events. */
    Throughput throughput(int events) {
        warmUp();
        return backlog(events);
    }

    /** Returns a first estimate of the throughput. */
    private double warmUp() {
        Progress.say("  warm-up");
        long end = System.nanoTime() + size.warmUp().toNanos();
        double perSecond = 0;
        int chunk = Math.min(CHUNK, size.events());
        while (perSecond == 0 || System.nanoTime() < end) {
            long begin = System.nanoTime();
            load.burst(chunk);
            published.awaitCount(load.sent(), PATIENCE);
            perSecond = chunk * 1e9 / (System.nanoTime() - begin);
        }
        return perSecond;
    }

    private int affordable(double perSecond) {
        long wanted = Math.round(perSecond * size.span().toMillis() / 1000);
        return Math.clamp(wanted, Math.min(LEAST, size.events()), size.events());
    }

    private Throughput backlog(int events) {
        Progress.say("  backlog of %,d events".formatted(events));
        subject.stop();
        long before = published.count();
        load.burst(events);
        long allocated = subject.allocatedBytes();
        Moment started = moment();
        subject.start();
        published.awaitCount(before + Math.round(events * RUN_UP), PATIENCE);
        Moment running = moment();
        // A small backlog goes in one poll, run-up and all.
        Moment begin = running.count < before + events ? running : started;
        published.awaitCount(before + events, PATIENCE);
        Moment end = moment();
        long done = end.count - begin.count;
        return new Throughput(
                events,
                done * 1e9 / (end.nanos - begin.nanos),
                end.step.secondsSince(begin.step) / done * 1_000,
                end.database.secondsSince(begin.database) / done * 1_000,
                (subject.allocatedBytes() - allocated) / events,
                subject.liveBytes());
    }

    private record Moment(long count, long nanos, CpuTime step, CpuTime database) {}

    private Moment moment() {
        return new Moment(
                published.count(),
                System.nanoTime(),
                CpuTime.of(subject.handle()),
                machine.databaseCpu());
    }

    private Pace pace(double perSecond) {
        Progress.say("  %,.0f events/s".formatted(perSecond));
        Duration settling = atMost(SETTLING);
        Duration span = size.span().plus(settling);
        published.skipToEnd();
        Latencies latencies = new Latencies(System.nanoTime() + settling.toNanos());
        var sending = CompletableFuture.runAsync(() -> load.paced(perSecond, span, latencies));
        long events = Math.round(perSecond * span.toMillis() / 1000);
        published.follow(events, span.plus(PATIENCE), latencies);
        sending.join();
        return new Pace(perSecond, latencies.percentile(0.5), latencies.percentile(0.99));
    }

    private void check() {
        published.awaitCount(load.sent(), PATIENCE);
        Published.pause(atMost(SURPLUS));
        Map<String, Long> found = published.byKey();
        if (!found.equals(load.sentByKey())) {
            throw new IllegalStateException(
                    "%d events were answered by %d"
                            .formatted(
                                    load.sent(),
                                    found.values().stream().mapToLong(Long::longValue).sum()));
        }
    }

    /** A run of milliseconds need not wait for seconds. */
    private Duration atMost(Duration limit) {
        return limit.compareTo(size.span()) < 0 ? limit : size.span();
    }
}
