package dev.enrollment.acceptance.access;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How clients come to the cluster: a folder with a file of Kafka client settings, {@code
 * <principal>.properties}, for each principal. Whoever is not let in has none.
 */
record ClientSettings(String bootstrapServers, Path folder) {

    /** A service whose password was guessed. */
    static final String WRONG_PASSWORD = "wrong-password";

    /** Somebody who says no name. */
    static final String ANONYMOUS = "anonymous";

    private static final String KNOWN = "account-service";
    private static final String JAAS = "sasl.jaas.config";

    Map<String, Object> of(String principal) {
        return switch (principal) {
            case WRONG_PASSWORD -> wrongPassword();
            case ANONYMOUS -> anonymous();
            default -> read(principal);
        };
    }

    private Map<String, Object> wrongPassword() {
        Map<String, Object> settings = read(KNOWN);
        String known = String.valueOf(settings.get(JAAS));
        String wrong = known.replaceFirst("password=\"[^\"]*\"", "password=\"guessed\"");
        if (known.equals(wrong)) {
            throw new IllegalArgumentException(KNOWN + " has no password in " + JAAS);
        }
        settings.put(JAAS, wrong);
        return settings;
    }

    private Map<String, Object> anonymous() {
        Map<String, Object> settings = new HashMap<>(read(KNOWN));
        settings.keySet().removeIf(name -> name.startsWith("sasl."));
        settings.put("security.protocol", "SSL");
        // It is cut off without a word and comes again until it gives up.
        settings.put("request.timeout.ms", "2000");
        settings.put("default.api.timeout.ms", "3000");
        return settings;
    }

    private Map<String, Object> read(String principal) {
        Path file = folder.resolve(principal + ".properties");
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("No settings of " + principal, e);
        }
        Map<String, Object> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(n -> settings.put(n, properties.getProperty(n)));
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }
}
