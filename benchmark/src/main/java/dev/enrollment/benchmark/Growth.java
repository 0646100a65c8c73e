package dev.enrollment.benchmark;

import static java.util.stream.Collectors.joining;

import dev.enrollment.benchmark.Figures.Throughput;
import dev.enrollment.sandbox.postgres.Database;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What an event costs the module when few and when many enrollments are stored already.
 *
 * @param few all of which have events
 * @param more with many stored
 */
record Growth(Point few, List<Point> more) {

    /**
     * @param stored enrollments in the tables
     * @param underWay those, the latest, that have events still
     */
    record Point(int stored, int underWay, Throughput throughput) {

        private double cpu() {
            return throughput.stepCpu() + throughput.databaseCpu();
        }

        private String text() {
            return String.format(
                    Locale.ROOT,
                    "%,d stored, %,d under way: %.3f + %.3f at %,.0f events/s",
                    stored,
                    underWay,
                    throughput.stepCpu(),
                    throughput.databaseCpu(),
                    throughput.perSecond());
        }
    }

    /** Measures all over the same number of events: the many once mostly done, once all busy. */
    static Growth measure(Machine machine, Size size, int many) {
        int few = size.enrollments();
        Point first = point(machine, size, few, few, Trial::throughput);
        Function<Trial, Throughput> asMany = trial -> trial.throughput(first.throughput().events());
        return new Growth(
                first,
                List.of(
                        point(machine, size, many, few, asMany),
                        point(machine, size, many, many, asMany)));
    }

    private static Point point(
            Machine machine,
            Size size,
            int stored,
            int underWay,
            Function<Trial, Throughput> course) {
        Progress.say("growth: %,d enrollments stored, %,d under way".formatted(stored, underWay));
        String name = "growth%dof%d".formatted(underWay, stored);
        try (Site site = Site.open(machine, Variant.MESSAGING, name)) {
            Function<Database, Enrollments> enrollments =
                    database -> Enrollments.stored(database, stored, underWay);
            return new Point(stored, underWay, Trial.run(site, size, enrollments, course));
        }
    }

    /** CPU of an event at a point over that with few stored. */
    double ratio(Point point) {
        return point.cpu() / few.cpu();
    }

    String text() {
        return "growth of %s, CPU s / 1,000 events: %s\n"
                        .formatted(Variant.MESSAGING.sign(), few.text())
                + more.stream()
                        .map(
                                point ->
                                        String.format(
                                                Locale.ROOT,
                                                "  %s; ratio %.2f\n",
                                                point.text(),
                                                ratio(point)))
                        .collect(joining());
    }
}
