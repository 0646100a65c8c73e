package dev.enrollment.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Puts every module's {@code service-defaults.properties} behind everything a service or its
 * environment says; early, so that levels of logging are heard too. The vendor is named behind them
 * all, in the form of the environment, so that containers read the same file.
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
            environment.getPropertySources().addLast(vendor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its name tells Spring that the keys are variables. */
    private static SystemEnvironmentPropertySource vendor() throws IOException {
        Map<String, Object> variables = new HashMap<>();
        PropertiesLoaderUtils.loadProperties(
                        new EncodedResource(
                                new ClassPathResource("vendor.env"), StandardCharsets.UTF_8))
                .forEach((key, value) -> variables.put(key.toString(), value));
        return new SystemEnvironmentPropertySource("vendor-systemEnvironment", variables);
    }
}
