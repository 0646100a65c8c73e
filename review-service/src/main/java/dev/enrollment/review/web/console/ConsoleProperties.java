package dev.enrollment.review.web.console;

import dev.enrollment.review.profile.EnrollmentId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where staff find the console, and its account at the identity provider.
 *
 * @param baseUrl never taken from a request
 * @param agreementsUrl agreement-service's pages for staff, as their browsers reach them
 */
@Validated
@ConfigurationProperties("enrollment.console")
record ConsoleProperties(
        @NotNull URI baseUrl,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @NotNull URI agreementsUrl) {

    /** The page of what the enrollment is offered, and has signed. */
    URI agreement(EnrollmentId enrollment) {
        return UriComponentsBuilder.fromUri(agreementsUrl)
                .pathSegment(enrollment.toString())
                .build(true)
                .toUri();
    }

    @Override
    public String toString() {
        return "ConsoleProperties[" + baseUrl + "]";
    }
}
