package dev.enrollment.sandbox.supervisor;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The environment of each service, from {@code services.properties}; hurried, also from {@code
 * services-hurried.properties}.
 */
final class ServiceEnvironment {

    private final Properties table = new Properties();

    ServiceEnvironment(Map<String, String> placeholders, boolean hurried) {
        load("/services.properties", placeholders);
        if (hurried) {
            load("/services-hurried.properties", placeholders);
        }
    }

    private void load(String resource, Map<String, String> placeholders) {
        try {
            table.load(new StringReader(Template.fill(resource, placeholders)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is set for every service, and over it what is set for this one. */
    Map<String, String> of(String service) {
        Map<String, String> environment = new HashMap<>(startingWith("*."));
        environment.putAll(startingWith(service + "."));
        return environment;
    }

    private Map<String, String> startingWith(String prefix) {
        Map<String, String> found = new HashMap<>();
        for (String key : table.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), table.getProperty(key));
            }
        }
        return found;
    }
}
