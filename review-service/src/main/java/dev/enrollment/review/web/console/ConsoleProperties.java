package dev.enrollment.review.web.console;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where staff find the console, and its account at the identity provider.
 *
 * @param baseUrl never taken from a request
 */
@Validated
@ConfigurationProperties("enrollment.console")
record ConsoleProperties(
        @NotNull URI baseUrl, @NotBlank String clientId, @NotBlank String clientSecret) {

    @Override
    public String toString() {
        return "ConsoleProperties[" + baseUrl + "]";
    }
}
