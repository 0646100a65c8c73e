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
 * @param vendor name of the program's vendor, as letters say it
 * @param contact an address that people read, as letters say it
 */
@Validated
@ConfigurationProperties("enrollment.console")
record ConsoleProperties(
        @NotNull URI baseUrl,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @NotBlank String vendor,
        @NotBlank String contact) {

    @Override
    public String toString() {
        return "ConsoleProperties[" + baseUrl + "]";
    }
}
