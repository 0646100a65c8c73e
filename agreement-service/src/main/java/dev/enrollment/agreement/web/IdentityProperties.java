package dev.enrollment.agreement.web;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** This service's account at the identity provider. */
@Validated
@ConfigurationProperties("enrollment.identity")
record IdentityProperties(@NotBlank String clientId, @NotBlank String clientSecret) {

    @Override
    public String toString() {
        return "IdentityProperties[" + clientId + "]";
    }
}
