package dev.enrollment.account.portal.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where people find the portal, and its account at the identity provider.
 *
 * @param baseUrl never taken from a request
 * @param issuer the realm's URL, as tokens name it
 */
@Validated
@ConfigurationProperties("enrollment.portal")
record PortalProperties(
        @NotNull URI baseUrl,
        @NotNull URI issuer,
        @NotBlank String clientId,
        @NotBlank String clientSecret) {

    String url(String path) {
        return baseUrl.toString().replaceFirst("/$", "") + path;
    }

    String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    /** Scheme, host and port of the identity provider, as a browser compares them. */
    String issuerOrigin() {
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }

    @Override
    public String toString() {
        return "PortalProperties[" + baseUrl + "]";
    }
}
