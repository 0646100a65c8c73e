package dev.enrollment.sandbox.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A key and its self-signed certificate, made by this JDK's {@code keytool}, for one start on the
 * loopback interface.
 *
 * @param name the certificate's common name, hence the principal
 */
record Identity(String name, Path keyStore) {

    // Guards a file that is made for one start and readable by its owner's account only.
    private static final String PASSWORD = "loopback";

    /** Makes one in {@code folder}. */
    static Identity make(String name, Path folder) throws IOException {
        Path keyStore = folder.resolve(name + ".p12");
        Files.deleteIfExists(keyStore);
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-dname",
                        "CN=" + name,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keyStore.toString());
        Path said = folder.resolve("keytool.log");
        Process keytool =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        if (keytool.onExit().join().exitValue() != 0) {
            throw new IOException("keytool made no key: " + Files.readString(said));
        }
        return new Identity(name, keyStore);
    }

    /** The certificate as PEM text. */
    String certificate() throws IOException {
        try {
            KeyStore keys = KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray());
            Certificate certificate = keys.getCertificate(name);
            return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                    .formatted(Base64.getMimeEncoder().encodeToString(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IOException("Not a key store: " + keyStore, e);
        }
    }

    /** Settings of a Kafka client or server that shows this certificate. */
    Map<String, String> settings() {
        return Map.of(
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                keyStore.toString(),
                "ssl.keystore.password",
                PASSWORD);
    }
}
