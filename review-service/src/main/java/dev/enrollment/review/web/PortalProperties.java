package dev.enrollment.review.web;

import dev.enrollment.review.profile.EnrollmentId;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where documents are kept; the same setting as account-service's.
 *
 * @param baseUrl account-service as reviewers' browsers reach it
 */
@Validated
@ConfigurationProperties("enrollment.portal")
public record PortalProperties(@NotNull URI baseUrl) {

    /** The page with all that was handed in for the enrollment. */
    public URI documents(EnrollmentId enrollment) {
        return UriComponentsBuilder.fromUri(baseUrl)
                .pathSegment("documents", enrollment.toString())
                .build(true)
                .toUri();
    }
}
