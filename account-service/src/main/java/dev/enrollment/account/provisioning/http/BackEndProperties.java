package dev.enrollment.account.provisioning.http;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the provisioning back end is.
 *
 * @param url without the path {@code /provisioning/v1/operations}
 * @param token sent to it as bearer token; none where it is empty
 */
@Validated
@ConfigurationProperties("enrollment.backend")
record BackEndProperties(
        URI url,
        @DefaultValue("") String token,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout) {

    /** Records print their components, and a secret must not be printed. */
    @Override
    public String toString() {
        return "BackEndProperties[" + url + "]";
    }
}
