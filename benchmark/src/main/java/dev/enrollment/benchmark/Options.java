package dev.enrollment.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a run measures.
 *
 * @param stored enrollments in the tables when growth is measured, compared with the size's own
 * @param data folder of the servers' data and logs
 */
record Options(Parts parts, Size size, int stored, Path data) {

    static final String USAGE =
            """
            Usage: bench messaging [options]
              --only NAMES     what is measured, of messaging,usual,modulith,namastack,floor
                               (or a,b,b2,b3,c) and growth (all)
              --events N       most events in a throughput measurement (200000)
              --enrollments N  keys the events are spread over (10000)
              --stored N       enrollments stored when growth is measured (1000000)
              --seconds N      length of each measurement (15)
              --pace PERCENT   even load of the latency measurement, of (a)'s throughput (30)
              --warm-up N      seconds each variant works before it is measured (15)
              --data FOLDER    servers' data and logs; emptied first (benchmark/target/run)
            """;

    private static final Options DEFAULTS =
            new Options(
                    Parts.ALL,
                    new Size(200_000, 10_000, Duration.ofSeconds(15), Duration.ofSeconds(15), 30),
                    1_000_000,
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
        int pace = size.pace();
        return switch (name) {
            case "--only" -> new Options(Parts.named(value), size, stored, data);
            case "--events" -> with(new Size(number(value), enrollments, span, warmUp, pace));
            case "--enrollments" -> with(new Size(events, number(value), span, warmUp, pace));
            case "--stored" -> new Options(parts, size, number(value), data);
            case "--seconds" -> with(new Size(events, enrollments, seconds(value), warmUp, pace));
            case "--warm-up" -> with(new Size(events, enrollments, span, seconds(value), pace));
            case "--pace" -> with(new Size(events, enrollments, span, warmUp, number(value)));
            case "--data" -> new Options(parts, size, stored, Path.of(value));
            default -> throw new IllegalArgumentException("no option " + name);
        };
    }

    private Options with(Size changed) {
        return new Options(parts, changed, stored, data);
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
