package dev.enrollment.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.Samples;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PortalPropertiesTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @ParameterizedTest
    @CsvSource({
        "https://portal.example, https://portal.example/documents/",
        "https://portal.example/, https://portal.example/documents/",
        "https://program.example/portal/, https://program.example/portal/documents/"
    })
    void leadsToTheDocumentsOfTheEnrollment(String baseUrl, String documents) {
        assertThat(new PortalProperties(URI.create(baseUrl)).documents(Samples.ENROLLMENT))
                .hasToString(documents + Samples.ENROLLMENT);
    }

    @Test
    void noStartWithoutAnAddress() {
        service.withPropertyValues("enrollment.portal.base-url=http://localhost:27001")
                .run(started -> assertThat(started).hasNotFailed());
        service.withPropertyValues("enrollment.portal.base-url=")
                .run(started -> assertThat(started).hasFailed());
    }

    @EnableConfigurationProperties(PortalProperties.class)
    static class Settings {}
}
