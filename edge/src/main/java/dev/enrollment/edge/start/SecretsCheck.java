package dev.enrollment.edge.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Refuses to start a service whose secrets are missing, weak, or known to everybody. Which secrets
 * a service has is what its {@code application-sandbox.yaml} gives values to: a secret added there
 * is guarded without further ado.
 */
final class SecretsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String SANDBOX = "sandbox";
    private static final String FILE = "application-sandbox.yaml";

    /** What makes guessing easy on purpose; no value of it is right elsewhere. */
    private static final List<String> SANDBOX_ONLY = List.of("enrollment.phone.fixed-code");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        List<String> refusals = refusals(context.getEnvironment());
        if (!refusals.isEmpty()) {
            throw new UnsafeStart(refusals);
        }
    }

    private static List<String> refusals(ConfigurableEnvironment environment) {
        boolean sandbox = environment.acceptsProfiles(Profiles.of(SANDBOX));
        Binder settings = Binder.get(environment);
        Stream<String> secrets =
                known().entrySet().stream()
                        .map(
                                secret ->
                                        new Secret(secret.getKey(), secret.getValue())
                                                .refusal(value(settings, secret.getKey()), sandbox))
                        .flatMap(Stream::ofNullable);
        Stream<String> conveniences =
                SANDBOX_ONLY.stream()
                        .filter(name -> !sandbox && !value(settings, name).isEmpty())
                        .map(
                                name ->
                                        name
                                                + " is for the sandbox alone: unset "
                                                + Secret.variable(name)
                                                + ".");
        return Stream.concat(secrets, conveniences).toList();
    }

    private static String value(Binder settings, String name) {
        return settings.bind(name, String.class).orElse("");
    }

    /** Names and sandbox values of the service's secrets. */
    private static Map<String, String> known() {
        var file = new ClassPathResource(FILE);
        Map<String, String> known = new TreeMap<>();
        if (file.exists()) {
            for (var part : load(file)) {
                if (part instanceof EnumerablePropertySource<?> properties) {
                    for (String name : properties.getPropertyNames()) {
                        known.put(name, String.valueOf(properties.getProperty(name)));
                    }
                }
            }
        }
        return known;
    }

    private static List<PropertySource<?>> load(ClassPathResource file) {
        try {
            return new YamlPropertySourceLoader().load(FILE, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
