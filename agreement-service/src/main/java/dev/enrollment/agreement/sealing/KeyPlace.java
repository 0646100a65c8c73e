package dev.enrollment.agreement.sealing;

import eu.europa.esig.dss.token.AbstractKeyStoreTokenConnection;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.token.PrefilledPasswordCallback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the seal's key lies: in a file, or in a module that signs and never gives it out. */
final class KeyPlace {

    /** Has the module tell its slot by its place in the list. */
    private static final int BY_PLACE = -1;

    private KeyPlace() {}

    static AbstractKeyStoreTokenConnection open(SealingProperties with) {
        var secret = new PasswordProtection(with.password().toCharArray());
        var module = with.pkcs11();
        return module == null
                ? file(Objects.requireNonNull(with.keyStore()), secret)
                : new Pkcs11SignatureToken(
                        module.library().toString(),
                        new PrefilledPasswordCallback(secret),
                        BY_PLACE,
                        module.slot(),
                        "");
    }

    /**
     * The key of that name, or the first.
     *
     * @throws IllegalStateException where there is none
     */
    static DSSPrivateKeyEntry keyIn(AbstractKeyStoreTokenConnection place, @Nullable String alias) {
        if (alias != null) {
            var named = place.getKey(alias);
            if (named == null) {
                throw new IllegalStateException("No key of the seal is called " + alias);
            }
            return named;
        }
        return place.getKeys().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No key for the seal was found"));
    }

    private static Pkcs12SignatureToken file(Path file, PasswordProtection secret) {
        try {
            return new Pkcs12SignatureToken(Files.readAllBytes(file), secret);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
