package dev.enrollment.benchmark.pipeline;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a run measures.
 *
 * @param applications measured enrollments
 * @param inFlight most enrollments under way at once, where {@code rate} is empty
 * @param rate applications a second, whatever is under way
 * @param burst applications that another partner publishes at once, half-way; 0 for none
 * @param outage how long each service stands still afterwards, under load; zero for not at all
 * @param stored ended enrollments in all databases before anything is measured
 * @param warmUp enrollments taken through before anything is measured
 * @param signatures enrollments whose signing is measured alone afterwards; 0 for none
 * @param statements enrollments whose statements are counted afterwards; 0 for none
 * @param peers whether other libraries do the same job afterwards
 * @param data folder of the servers' data and logs; emptied first
 * @param json file of the figures
 */
record PipelineOptions(
        int applications,
        int inFlight,
        OptionalDouble rate,
        int burst,
        Duration outage,
        int stored,
        int warmUp,
        int signatures,
        int statements,
        boolean peers,
        Path data,
        Path json) {

    static final String USAGE =
            """
            Usage: bench pipeline [options]
              --applications N  measured enrollments (1000)
              --in-flight N     most enrollments under way at once (1000)
              --rate R          applications a second instead, whatever is under way
              --burst N         with --rate: applications of another partner, all at once, half-way
              --outage SECONDS  with --rate: each service stands still for so long afterwards, under load
              --stored N        ended enrollments in all databases before anything is measured (0)
              --warm-up N       enrollments before anything is measured (1000)
              --signatures N    enrollments whose signing is measured alone, 0 for none (200)
              --statements N    enrollments whose statements are counted apart, 0 for none (200)
              --peers           the same job on other libraries afterwards
              --data FOLDER     servers' data and logs; emptied first (benchmark/target/pipeline)
              --json FILE       the figures (benchmark/target/pipeline.json)
            """;

    private static final String PEERS = "--peers";

    private static final Map<String, String> DEFAULTS =
            Map.ofEntries(
                    entry("--applications", "1000"),
                    entry("--in-flight", "1000"),
                    entry("--rate", "0"),
                    entry("--burst", "0"),
                    entry("--outage", "0"),
                    entry("--stored", "0"),
                    entry("--warm-up", "1000"),
                    entry("--signatures", "200"),
                    entry("--statements", "200"),
                    entry("--data", "benchmark/target/pipeline"),
                    entry("--json", "benchmark/target/pipeline.json"));

    PipelineOptions {
        if (burst > 0 && rate.isEmpty()) {
            throw new IllegalArgumentException("--burst needs --rate");
        }
        if (!outage.isZero() && rate.isEmpty()) {
            throw new IllegalArgumentException("--outage needs --rate");
        }
    }

    static PipelineOptions parse(List<String> arguments) {
        Map<String, String> chosen = new HashMap<>(DEFAULTS);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (option.equals(PEERS)) {
                chosen.put(PEERS, "");
            } else if (!DEFAULTS.containsKey(option)) {
                throw new IllegalArgumentException("no option " + option);
            } else if (rest.hasNext()) {
                chosen.put(option, rest.next());
            } else {
                throw new IllegalArgumentException(option + " needs a value");
            }
        }
        return of(new Choice(chosen));
    }

    private static PipelineOptions of(Choice choice) {
        double rate = choice.number("--rate", 0);
        return new PipelineOptions(
                (int) choice.number("--applications", 1),
                (int) choice.number("--in-flight", 1),
                rate > 0 ? OptionalDouble.of(rate) : OptionalDouble.empty(),
                (int) choice.number("--burst", 0),
                Duration.ofSeconds((long) choice.number("--outage", 0)),
                (int) choice.number("--stored", 0),
                // The growth of what is stored copies an enrollment that has ended.
                (int) choice.number("--warm-up", choice.number("--stored", 0) > 0 ? 1 : 0),
                (int) choice.number("--signatures", 0),
                (int) choice.number("--statements", 0),
                choice.values().containsKey(PEERS),
                Path.of(choice.text("--data")),
                Path.of(choice.text("--json")));
    }

    private record Choice(Map<String, String> values) {

        String text(String name) {
            return values.getOrDefault(name, "");
        }

        double number(String name, double least) {
            try {
                double number = Double.parseDouble(text(name));
                if (number >= least) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "%s must be a number, like 100: '%s'".formatted(name, text(name)), e);
            }
            throw new IllegalArgumentException("%s must be %.0f at least".formatted(name, least));
        }
    }
}
