package dev.enrollment.agreement.sealing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the vendor seals with.
 *
 * @param keyStore PKCS#12 with the seal's key and its certificates
 * @param password of the key store
 * @param authorities PEM certificates that are trusted, for the seal and for time stamps
 * @param timestamps where the time-stamping authority (RFC 3161) answers
 * @param patience longest wait for one answer of an authority
 */
@Validated
@ConfigurationProperties("enrollment.sealing")
record SealingProperties(
        @NotNull Path keyStore,
        @NotBlank String password,
        @NotNull Path authorities,
        @NotNull URI timestamps,
        @NotNull @DefaultValue("10s") Duration patience) {

    @Override
    public String toString() {
        return "SealingProperties[" + timestamps + "]";
    }
}
