package dev.enrollment.acceptance.scan;

import dev.enrollment.acceptance.SandboxAddresses;
import java.nio.file.Path;

/** What the scan is told on its command line. */
record ScanArguments(int basePort, Path logs) {

    static ScanArguments parse(String... args) {
        var parsed =
                new ScanArguments(
                        SandboxAddresses.defaultBasePort(), Path.of(dataFolder(), "logs"));
        for (int i = 0; i + 1 < args.length; i += 2) {
            parsed = parsed.with(args[i], args[i + 1]);
        }
        if (args.length % 2 != 0) {
            throw new IllegalArgumentException(args[args.length - 1] + " needs a value");
        }
        return parsed;
    }

    private static String dataFolder() {
        return System.getenv().getOrDefault("ENROLL_DATA", ".sandbox");
    }

    private ScanArguments with(String name, String value) {
        return switch (name) {
            case "--base-port" -> new ScanArguments(Integer.parseInt(value), logs);
            case "--logs" -> new ScanArguments(basePort, Path.of(value));
            default ->
                    throw new IllegalArgumentException(
                            "Unknown argument %s; known are --base-port and --logs"
                                    .formatted(name));
        };
    }
}
