package dev.enrollment.sandbox.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A key and its certificate.
 *
 * @param issuer empty for an authority's own
 */
record Credential(PrivateKey key, X509Certificate certificate, @Nullable X509Certificate issuer) {

    private static final String ALIAS = "key";

    static Credential load(Path file, String password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        Certificate[] chain = store.getCertificateChain(ALIAS);
        return new Credential(
                (PrivateKey) store.getKey(ALIAS, password.toCharArray()),
                (X509Certificate) chain[0],
                chain.length > 1 ? (X509Certificate) chain[1] : null);
    }

    void store(Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate[] chain =
                Stream.of(certificate, issuer)
                        .filter(one -> one != null)
                        .toArray(Certificate[]::new);
        store.setKeyEntry(ALIAS, key, password.toCharArray(), chain);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }
}
