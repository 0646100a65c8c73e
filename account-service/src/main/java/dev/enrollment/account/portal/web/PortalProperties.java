package dev.enrollment.account.portal.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where people find the portal and what lies next to it, and its account at the identity provider.
 *
 * @param baseUrl never taken from a request
 * @param agreementsUrl where signatories find their agreements
 */
@Validated
@ConfigurationProperties("enrollment.portal")
record PortalProperties(
        @NotNull URI baseUrl,
        @NotNull URI agreementsUrl,
        @NotBlank String clientId,
        @NotBlank String clientSecret) {

    @Override
    public String toString() {
        return "PortalProperties[" + baseUrl + "]";
    }
}
