package dev.enrollment.benchmark;

import dev.enrollment.benchmark.pipeline.Chart;
import dev.enrollment.benchmark.pipeline.PipelineBenchmark;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** {@code ./enroll bench messaging} and {@code ./enroll bench pipeline}. */
final class Benchmark {

    private Benchmark() {}

    static void main(String[] arguments) {
        try {
            List<String> all = Arrays.asList(arguments);
            String before = load();
            int outcome = run(all.isEmpty() ? "" : all.getFirst(), all.stream().skip(1).toList());
            System.out.printf("Load average %s before, %s after%n", before, load());
            System.exit(outcome);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.print(Options.USAGE);
            System.err.print(PipelineBenchmark.USAGE);
            System.err.print(Chart.USAGE);
            System.exit(2);
        }
    }

    private static int run(String benchmark, List<String> arguments) {
        return switch (benchmark) {
            case "messaging" -> {
                Options options = Options.parse(arguments);
                System.out.print(run(options).text());
                System.out.println(options);
                yield 0;
            }
            case "pipeline" -> PipelineBenchmark.run(arguments);
            case "chart" -> Chart.draw(arguments);
            default -> throw new IllegalArgumentException("messaging, pipeline, or chart");
        };
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
