package dev.enrollment.sandbox.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The project's own steps of Keycloak's flows, as a jar that changes only when they do. Keycloak
 * takes them up when it is built, so a Keycloak is built for each version of them.
 */
final class OwnSteps {

    private static final List<String> PARTS = List.of("META-INF/services", "dev");

    private final byte[] jar;

    private OwnSteps(byte[] jar) {
        this.jar = jar;
    }

    static OwnSteps ofThisBuild() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            IdentityModule.visit(
                    PARTS,
                    (name, file) -> {
                        var entry = new ZipEntry(name);
                        entry.setTime(0);
                        zip.putNextEntry(entry);
                        Files.copy(file, zip);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OwnSteps(bytes.toByteArray());
    }

    /** Tells versions apart. */
    String version() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(jar);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void copyTo(Path providers) {
        try {
            Files.write(providers.resolve("identity-steps.jar"), jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
