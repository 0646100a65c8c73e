package dev.enrollment.benchmark;

import dev.enrollment.benchmark.Figures.Throughput;
import java.util.Locale;
import java.util.function.Function;

/** What an event costs the module when few and when many enrollments are stored already. */
record Growth(Point few, Point many) {

    record Point(int stored, Throughput throughput) {

        private double cpu() {
            return throughput.stepCpu() + throughput.databaseCpu();
        }

        private String text() {
            return String.format(
                    Locale.ROOT,
                    "%,d stored: %.3f + %.3f at %,.0f events/s",
                    stored,
                    throughput.stepCpu(),
                    throughput.databaseCpu(),
                    throughput.perSecond());
        }
    }

    /** Measures both over the same number of events. */
    static Growth measure(Machine machine, Size size, int many) {
        Throughput first = throughput(machine, size, size.enrollments(), Trial::throughput);
        Throughput second =
                throughput(machine, size, many, trial -> trial.throughput(first.events()));
        return new Growth(new Point(size.enrollments(), first), new Point(many, second));
    }

    private static Throughput throughput(
            Machine machine, Size size, int stored, Function<Trial, Throughput> course) {
        Progress.say("growth: %,d enrollments stored".formatted(stored));
        try (Site site = Site.open(machine, Variant.MESSAGING, "growth" + stored)) {
            return Trial.run(site, size, database -> Enrollments.stored(database, stored), course);
        }
    }

    /** CPU of an event with many stored over that with few. */
    double ratio() {
        return many.cpu() / few.cpu();
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "growth of %s, CPU s / 1,000 events: %s; %s; ratio %.2f%n",
                Variant.MESSAGING.sign(),
                few.text(),
                many.text(),
                ratio());
    }
}
