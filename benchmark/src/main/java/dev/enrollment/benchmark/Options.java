package dev.enrollment.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The size of a run.
 *
 * @param events most events of a throughput measurement
 * @param enrollments keys the events are spread over
 * @param span wanted length of each measurement
 * @param warmUp time each variant works before it is measured
 * @param data folder of the servers' data and logs
 */
record Options(int events, int enrollments, Duration span, Duration warmUp, Path data) {

    static final String USAGE =
            """
            Usage: bench messaging [options]
              --events N       most events in a throughput measurement (200000)
              --enrollments N  keys the events are spread over (10000)
              --seconds N      length of each measurement (20)
              --warm-up N      seconds each variant works before it is measured (20)
              --data FOLDER    servers' data and logs; emptied first (benchmark/target/run)
            """;

    private static final Options DEFAULTS =
            new Options(
                    200_000,
                    10_000,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(20),
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
        return switch (name) {
            case "--events" -> new Options(number(value), enrollments, span, warmUp, data);
            case "--enrollments" -> new Options(events, number(value), span, warmUp, data);
            case "--seconds" -> new Options(events, enrollments, seconds(value), warmUp, data);
            case "--warm-up" -> new Options(events, enrollments, span, seconds(value), data);
            case "--data" -> new Options(events, enrollments, span, warmUp, Path.of(value));
            default -> throw new IllegalArgumentException("no option " + name);
        };
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
