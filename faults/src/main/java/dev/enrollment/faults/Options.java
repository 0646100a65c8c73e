package dev.enrollment.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The size of a campaign.
 *
 * @param length how long faults are injected
 * @param grace how long it goes on after that without one of the faults, halts and Errors that have
 *     not come about yet
 * @param seed decides what can be decided beforehand
 * @param data folder of the servers' data and logs; emptied first
 */
record Options(Duration length, Duration grace, long seed, Path data) {

    static final String USAGE =
            """
            Usage: faults [options]
              --minutes N    how long faults are injected (5); 5 and more take the long outages in
              --seed S       replays the decisions of an earlier run (random)
              --data FOLDER  servers' data and logs; emptied first (faults/target/run)
            """;

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofMinutes(4);

    static Options parse(List<String> arguments, long randomSeed) {
        Options options = new Options(LONG, GRACE, randomSeed, Path.of("faults/target/run"));
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
            case "--minutes" -> new Options(minutes(value), grace, seed, data);
            case "--seed" -> new Options(length, grace, number(value), data);
            case "--data" -> new Options(length, grace, seed, Path.of(value));
            default -> throw new IllegalArgumentException("no option " + name);
        };
    }

    private static Duration minutes(String value) {
        long minutes = number(value);
        if (minutes < 1) {
            throw new IllegalArgumentException("at least one minute: " + value);
        }
        return Duration.ofMinutes(minutes);
    }

    private static long number(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number: " + value, e);
        }
    }

    private boolean isLong() {
        return length.compareTo(LONG) >= 0;
    }

    /** A stop that outlasts the consumer's session of three seconds. */
    Duration stop() {
        return Duration.ofSeconds(isLong() ? 8 : 5);
    }

    Duration longStop() {
        return Duration.ofSeconds(isLong() ? 30 : 7);
    }

    Duration brokerOutage() {
        return Duration.ofSeconds(isLong() ? 6 : 2);
    }

    /** How long an event may wait for a fact on another topic. */
    Duration patience() {
        return Duration.ofSeconds(isLong() ? 20 : 5);
    }

    /** Longer than the patience. */
    Duration totalOutage() {
        return Duration.ofSeconds(isLong() ? 60 : 8);
    }

    int totalOutages() {
        return isLong() ? 2 : 1;
    }

    Duration readOnly() {
        return Duration.ofSeconds(isLong() ? 30 : 6);
    }

    /** How long a topic is not there, or not open to the service. */
    Duration topicOutage() {
        return Duration.ofSeconds(isLong() ? 20 : 4);
    }

    Duration registryOutage() {
        return Duration.ofSeconds(isLong() ? 10 : 4);
    }
}
