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
        Map<String, String> clientSettings,
        String registryUrl,
        List<String> partners,
        short replication,
        Credentials credentials) {

    static final String USAGE =
            """
            Creates topics and registers schemas, makes users and says what they may do; changes only what differs.
              --bootstrap-servers HOST:PORT,…  the Kafka cluster
              --registry-url URL               the schema registry
              --partners NAME,…                partners that get their pair of topics (default: none)
              --replication-factor N           copies of each new topic (default: 1)
              --client-config FILE             more settings for both clients, as credentials
              --credentials FOLDER             a file for each principal, holding its password: makes users and
                                               their rights, on a cluster with an authorizer\
            """;

    private static final Set<String> NAMES =
            Set.of(
                    "--bootstrap-servers",
                    "--registry-url",
                    "--partners",
                    "--replication-factor",
                    "--client-config",
                    "--credentials");

    static SetupArguments parse(String... args) {
        Map<String, String> given = pairs(args);
        String partners = given.getOrDefault("--partners", "");
        return new SetupArguments(
                clientSettings(given),
                required(given, "--registry-url"),
                partners.isEmpty() ? List.of() : List.of(partners.split(",", -1)),
                Short.parseShort(given.getOrDefault("--replication-factor", "1")),
                credentials(given));
    }

    private static Map<String, String> clientSettings(Map<String, String> given) {
        Map<String, String> settings = new TreeMap<>();
        String file = given.get("--client-config");
        if (file != null) {
            settings.putAll(read(Path.of(file)));
        }
        settings.put("bootstrap.servers", required(given, "--bootstrap-servers"));
        return settings;
    }

    private static Credentials credentials(Map<String, String> given) {
        String folder = given.get("--credentials");
        return folder == null ? Credentials.none() : Credentials.read(Path.of(folder));
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
