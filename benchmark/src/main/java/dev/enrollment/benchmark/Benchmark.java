package dev.enrollment.benchmark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** {@code ./enroll bench messaging}. */
final class Benchmark {

    private Benchmark() {}

    static void main(String[] arguments) {
        try {
            if (arguments.length == 0 || !arguments[0].equals("messaging")) {
                throw new IllegalArgumentException("there is one benchmark: messaging");
            }
            List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
            Options options = Options.parse(rest);
            String before = load();
            System.out.print(run(options).text());
            System.out.printf("%s; load average %s before, %s after%n", options, before, load());
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
        }
    }

    /** A machine that is busy with other things measures those too. */
    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static Report run(Options options) {
        Progress.say("starting PostgreSQL and the registry");
        try (Machine machine = Machine.start(options.data())) {
            List<Figures> figures = figures(machine, options);
            return new Report(figures, growth(machine, options));
        }
    }

    private static List<Figures> figures(Machine machine, Options options) {
        List<Figures> figures = new ArrayList<>();
        OptionalDouble reference = OptionalDouble.empty();
        for (Variant variant : options.parts().variants()) {
            Progress.say(variant.title());
            Figures measured = figures(machine, variant, options.size(), reference);
            figures.add(measured);
            System.err.print(Report.row(measured));
            if (variant == Variant.MESSAGING) {
                reference = OptionalDouble.of(measured.throughput().perSecond());
            }
        }
        return figures;
    }

    private static Figures figures(
            Machine machine, Variant variant, Size size, OptionalDouble reference) {
        try (Site site = Site.open(machine, variant, variant.folder())) {
            return Trial.run(
                    site,
                    size,
                    database -> Enrollments.fresh(size.enrollments()),
                    trial -> trial.figures(variant, reference));
        }
    }

    private static Optional<Growth> growth(Machine machine, Options options) {
        return options.parts().growth()
                ? Optional.of(Growth.measure(machine, options.size(), options.stored()))
                : Optional.empty();
    }
}
