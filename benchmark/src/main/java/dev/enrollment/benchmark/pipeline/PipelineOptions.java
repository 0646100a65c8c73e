package dev.enrollment.benchmark.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a run measures.
 *
 * @param applications measured enrollments
 * @param inFlight most enrollments under way at once, where {@code rate} is empty
 * @param rate applications a second, whatever is under way
 * @param warmUp enrollments taken through before anything is measured
 * @param signatures enrollments whose signing is measured alone afterwards; 0 for none
 * @param data folder of the servers' data and logs; emptied first
 * @param json file of the figures
 */
record PipelineOptions(
        int applications,
        int inFlight,
        OptionalDouble rate,
        int warmUp,
        int signatures,
        Path data,
        Path json) {

    static final String USAGE =
            """
            Usage: bench pipeline [options]
              --applications N  measured enrollments (1000)
              --in-flight N     most enrollments under way at once (1000)
              --rate R          applications a second instead, whatever is under way
              --warm-up N       enrollments before anything is measured (1000)
              --signatures N    enrollments whose signing is measured alone, 0 for none (200)
              --data FOLDER     servers' data and logs; emptied first (benchmark/target/pipeline)
              --json FILE       the figures (benchmark/target/pipeline.json)
            """;

    private static final PipelineOptions DEFAULTS =
            new PipelineOptions(
                    1_000,
                    1_000,
                    OptionalDouble.empty(),
                    1_000,
                    200,
                    Path.of("benchmark/target/pipeline"),
                    Path.of("benchmark/target/pipeline.json"));

    static PipelineOptions parse(List<String> arguments) {
        PipelineOptions options = DEFAULTS;
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(arguments.get(i) + " needs a value");
            }
            options = options.with(arguments.get(i), arguments.get(i + 1));
        }
        return options;
    }

    private PipelineOptions with(String name, String value) {
        return switch (name) {
            case "--applications" ->
                    new PipelineOptions(
                            number(value, 1), inFlight, rate, warmUp, signatures, data, json);
            case "--in-flight" ->
                    new PipelineOptions(
                            applications, number(value, 1), rate, warmUp, signatures, data, json);
            case "--rate" ->
                    new PipelineOptions(
                            applications,
                            inFlight,
                            perSecond(value),
                            warmUp,
                            signatures,
                            data,
                            json);
            case "--warm-up" ->
                    new PipelineOptions(
                            applications, inFlight, rate, number(value, 0), signatures, data, json);
            case "--signatures" ->
                    new PipelineOptions(
                            applications, inFlight, rate, warmUp, number(value, 0), data, json);
            case "--data" ->
                    new PipelineOptions(
                            applications, inFlight, rate, warmUp, signatures, Path.of(value), json);
            case "--json" ->
                    new PipelineOptions(
                            applications, inFlight, rate, warmUp, signatures, data, Path.of(value));
            default -> throw new IllegalArgumentException("no option " + name);
        };
    }

    private static OptionalDouble perSecond(String value) {
        try {
            double rate = Double.parseDouble(value);
            if (rate > 0) {
                return OptionalDouble.of(rate);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number: " + value, e);
        }
        throw new IllegalArgumentException("not above zero: " + value);
    }

    private static int number(String value, int least) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number: " + value, e);
        }
        throw new IllegalArgumentException("below %d: %s".formatted(least, value));
    }
}
