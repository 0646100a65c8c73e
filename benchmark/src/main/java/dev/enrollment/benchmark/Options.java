package dev.enrollment.benchmark;

import static java.util.stream.Collectors.toCollection;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a run measures.
 *
 * @param variants in the order they are measured
 * @param data folder of the servers' data and logs
 */
record Options(Size size, Set<Variant> variants, Path data) {

    static final String USAGE =
            """
            Usage: bench messaging [options]
              --only NAMES     what is measured, of a,b,c or messaging,usual,floor (all)
              --events N       most events in a throughput measurement (200000)
              --enrollments N  keys the events are spread over (10000)
              --seconds N      length of each measurement (20)
              --warm-up N      seconds each variant works before it is measured (20)
              --data FOLDER    servers' data and logs; emptied first (benchmark/target/run)
            """;

    private static final Options DEFAULTS =
            new Options(
                    new Size(200_000, 10_000, Duration.ofSeconds(20), Duration.ofSeconds(20)),
                    EnumSet.allOf(Variant.class),
                    Path.of("benchmark/target/run"));

    static Options parse(List<String> arguments) {
        Options options = DEFAULTS;
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(arguments.get(i) + " needs a value");
            }
            options = options.with(arguments.get(i), arguments.get(i + 1));
        }
        return options;
    }

    private Options with(String name, String value) {
        int events = size.events();
        int enrollments = size.enrollments();
        Duration span = size.span();
        Duration warmUp = size.warmUp();
        return switch (name) {
            case "--only" -> new Options(size, variants(value), data);
            case "--events" -> with(new Size(number(value), enrollments, span, warmUp));
            case "--enrollments" -> with(new Size(events, number(value), span, warmUp));
            case "--seconds" -> with(new Size(events, enrollments, seconds(value), warmUp));
            case "--warm-up" -> with(new Size(events, enrollments, span, seconds(value)));
            case "--data" -> new Options(size, variants, Path.of(value));
            default -> throw new IllegalArgumentException("no option " + name);
        };
    }

    private Options with(Size changed) {
        return new Options(changed, variants, data);
    }

    private static Set<Variant> variants(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(Variant::named)
                .collect(toCollection(() -> EnumSet.noneOf(Variant.class)));
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(number(value));
    }

    private static int number(String value) {
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number: " + value, e);
        }
        throw new IllegalArgumentException("not above zero: " + value);
    }
}
