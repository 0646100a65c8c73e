package dev.enrollment.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Puts {@code defaults.properties} behind everything a service or its environment says; early, so
 * that levels of logging are heard too.
 */
final class Defaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        try {
            var file = new ClassPathResource("defaults.properties", Defaults.class);
            environment.getPropertySources().addLast(new ResourcePropertySource("messaging", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
