package dev.enrollment.agreement.sealing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the vendor seals with.
 *
 * @param keyStore PKCS#12 with the seal's key and its certificates, where that lies in a file
 * @param pkcs11 the module with that key, where no file has it
 * @param keyAlias which key; the first where it is not said
 * @param password of the key store, or the PIN of the module
 * @param authorities PEM certificates that are trusted, for the seal and for time stamps
 * @param timestamps where the time-stamping authority (RFC 3161) answers
 * @param patience longest wait for one answer of an authority
 */
@Validated
@ConfigurationProperties("enrollment.sealing")
record SealingProperties(
        @Nullable Path keyStore,
        @Valid @Nullable Pkcs11 pkcs11,
        @Nullable String keyAlias,
        @NotBlank String password,
        @NotNull Path authorities,
        @NotNull URI timestamps,
        @NotNull @DefaultValue("10s") Duration patience) {

    /**
     * A hardware security module, reached by its own library.
     *
     * @param library path of the library
     * @param slot its place in the library's list, from 0
     */
    record Pkcs11(@NotNull Path library, @Min(0) @DefaultValue("0") int slot) {}

    @AssertTrue(message = "needs either a key-store or a pkcs11.library")
    boolean isKeyInOnePlace() {
        return (keyStore == null) != (pkcs11 == null);
    }

    @Override
    public String toString() {
        return "SealingProperties[" + timestamps + "]";
    }
}
