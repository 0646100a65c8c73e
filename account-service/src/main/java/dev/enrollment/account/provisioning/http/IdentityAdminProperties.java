package dev.enrollment.account.provisioning.http;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this service administers the identity provider's realm.
 *
 * @param clientSecret of the confidential client {@code clientId}
 * @param partnerRole name of the realm role a provisioned partner gets
 */
@Validated
@ConfigurationProperties("enrollment.identity")
record IdentityAdminProperties(
        @DefaultValue("account-service") @NotBlank String clientId,
        @NotBlank String clientSecret,
        @DefaultValue("partner") @NotBlank String partnerRole,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout) {

    /** Records print their components, and a secret must not be printed. */
    @Override
    public String toString() {
        return "IdentityAdminProperties[" + clientId + "]";
    }
}
