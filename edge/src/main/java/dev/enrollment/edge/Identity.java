package dev.enrollment.edge;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The identity provider's realm, seen from two sides.
 *
 * @param issuer the realm's URL as tokens name it and browsers reach it
 * @param backChannel the realm's URL as services reach it; the issuer unless told otherwise
 */
@Validated
@ConfigurationProperties("enrollment.identity")
public record Identity(@NotNull URI issuer, @NotNull URI backChannel) {

    /** Where a browser is sent: {@code auth}, {@code logout}. */
    public String front(String endpoint) {
        return issuer + "/protocol/openid-connect/" + endpoint;
    }

    /** Where a service asks by itself: {@code token}, {@code certs}. */
    public String back(String endpoint) {
        return backChannel + "/protocol/openid-connect/" + endpoint;
    }

    /** Where a service administers the realm. */
    public URI administration() {
        return URI.create(backChannel.toString().replaceFirst("/realms/", "/admin/realms/"));
    }

    /** Scheme, host and port of the issuer, as a browser compares them. */
    public String origin() {
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }
}
