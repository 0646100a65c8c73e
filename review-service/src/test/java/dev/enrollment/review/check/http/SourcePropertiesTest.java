package dev.enrollment.review.check.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SourcePropertiesTest {

    @Test
    void theEnvironmentWinsOverTheDefaults() {
        var environment =
                new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of(
                                "ENROLLMENT_PARTNER_NETWORK_URL", "http://directory",
                                "ENROLLMENT_BUREAU_URL", "http://bureau"));
        var defaults =
                new MapPropertySource(
                        "defaults",
                        Map.of(
                                "enrollment.partner-network.url", "http://default",
                                "enrollment.bureau.url", "http://default"));
        var sources =
                Stream.of(environment, defaults)
                        .map(ConfigurationPropertySources::from)
                        .flatMap(each -> StreamSupport.stream(each.spliterator(), false))
                        .toList();

        SourceProperties bound =
                new Binder(sources).bind("enrollment", SourceProperties.class).get();

        assertThat(bound.partnerNetwork().url()).isEqualTo(URI.create("http://directory"));
        assertThat(bound.bureau().url()).isEqualTo(URI.create("http://bureau"));
    }
}
