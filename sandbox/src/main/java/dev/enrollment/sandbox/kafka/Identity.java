package dev.enrollment.sandbox.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
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
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.add("-genkeypair");
        command.addAll(List.of("-alias", name, "-dname", "CN=" + name));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of("-ext", "san=dns:localhost,ip:127.0.0.1"));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-keystore", keyStore.toString()));
        run(command, folder.resolve("keytool.log"));
        return new Identity(name, keyStore);
    }

    private static void run(List<String> command, Path said) throws IOException {
        var keytool = new ProcessBuilder(command).redirectErrorStream(true);
        Process process = keytool.redirectOutput(said.toFile()).start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("keytool made no key: " + Files.readString(said));
        }
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
