package dev.enrollment.schemas;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** What {@link ClusterSetup} is told on its command line. */
record SetupArguments(
        String bootstrapServers,
        String registryUrl,
        List<String> partners,
        short replication,
        Map<String, String> clientSettings) {

    static final String USAGE =
            """
            Creates topics and registers schemas; changes only what differs.
              --bootstrap-servers HOST:PORT,…  the Kafka cluster
              --registry-url URL               the schema registry
              --partners NAME,…                partners that get their pair of topics (default: none)
              --replication-factor N           copies of each new topic (default: 1)
              --client-config FILE             more settings for both clients, as credentials\
            """;

    private static final Set<String> NAMES =
            Set.of(
                    "--bootstrap-servers",
                    "--registry-url",
                    "--partners",
                    "--replication-factor",
                    "--client-config");

    static SetupArguments parse(String... args) {
        Map<String, String> given = pairs(args);
        String partners = given.getOrDefault("--partners", "");
        String file = given.get("--client-config");
        return new SetupArguments(
                required(given, "--bootstrap-servers"),
                required(given, "--registry-url"),
                partners.isEmpty() ? List.of() : List.of(partners.split(",", -1)),
                Short.parseShort(given.getOrDefault("--replication-factor", "1")),
                file == null ? Map.of() : read(Path.of(file)));
    }

    private static Map<String, String> pairs(String... args) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!NAMES.contains(args[i])) {
                throw new IllegalArgumentException("Unknown argument " + args[i]);
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            pairs.put(args[i], args[i + 1]);
        }
        return pairs;
    }

    private static String required(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static Map<String, String> read(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(n -> settings.put(n, properties.getProperty(n)));
        return settings;
    }
}
