package dev.enrollment.agreement.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The identity provider and this service's account there.
 *
 * @param issuer the realm's URL, as tokens name it
 */
@Validated
@ConfigurationProperties("enrollment.identity")
record IdentityProperties(
        @NotNull URI issuer, @NotBlank String clientId, @NotBlank String clientSecret) {

    String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    /** Scheme, host and port, as a browser compares them. */
    String origin() {
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }

    @Override
    public String toString() {
        return "IdentityProperties[" + issuer + "]";
    }
}
