package dev.enrollment.acceptance.demo;

import dev.enrollment.acceptance.SandboxAddresses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/**
 * What the demo is told on its command line.
 *
 * @param applications the file to publish
 * @param basePort where the sandbox is
 * @param patience how long the whole run may take
 * @param keys the operator's keys of an installation with its own; none for a sandbox
 * @param portal how many more companies enroll on the portal's pages
 */
record DemoArguments(
        Path applications, int basePort, Duration patience, Optional<Path> keys, int portal) {

    static final String USAGE =
            """
            Sends applications through a running sandbox and checks what comes of them.
              --applications FILE  one JSON object a line (default: samples/applications.jsonl)
              --base-port PORT     of the sandbox (default: %d)
              --patience SECONDS   how long it may take in all (default: 360)
              --keys FOLDER        the operator's keys, for the pipeline in containers
              --portal NUMBER      of more companies that enroll on the portal's pages (default: 1)\
            """
                    .formatted(SandboxAddresses.defaultBasePort());

    private static final DemoArguments DEFAULTS =
            new DemoArguments(
                    Path.of("samples", "applications.jsonl"),
                    SandboxAddresses.defaultBasePort(),
                    Duration.ofMinutes(6),
                    Optional.empty(),
                    1);

    static DemoArguments parse(String... args) {
        DemoArguments parsed = DEFAULTS;
        Iterator<String> rest = Arrays.asList(args).iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            parsed = parsed.with(name, rest.next());
        }
        return parsed;
    }

    private DemoArguments with(String name, String value) {
        return switch (name) {
            case "--applications" ->
                    new DemoArguments(Path.of(value), basePort, patience, keys, portal);
            case "--base-port" ->
                    new DemoArguments(
                            applications, Integer.parseInt(value), patience, keys, portal);
            case "--patience" ->
                    new DemoArguments(
                            applications,
                            basePort,
                            Duration.ofSeconds(Long.parseLong(value)),
                            keys,
                            portal);
            case "--keys" ->
                    new DemoArguments(
                            applications, basePort, patience, Optional.of(Path.of(value)), portal);
            case "--portal" ->
                    new DemoArguments(
                            applications, basePort, patience, keys, Integer.parseInt(value));
            default -> throw new IllegalArgumentException("Unknown argument " + name);
        };
    }
}
