package dev.enrollment.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Puts every module's {@code service-defaults.properties} behind everything a service or its
 * environment says; early, so that levels of logging are heard too.
 */
final class Defaults implements EnvironmentPostProcessor {

    private static final String FILES = "classpath*:META-INF/service-defaults.properties";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                environment
                        .getPropertySources()
                        .addLast(new ResourcePropertySource(file.getURL().toString(), file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
