package dev.enrollment.sandbox.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
 * takes them up when it is built, so a Keycloak is built for each version of them and of its
 * options.
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

    /** Tells apart what Keycloak is built with: these steps, and the options of the build. */
    String version(List<String> options) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(jar);
            hash.update(String.join(" ", options).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash.digest(), 0, 6);
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
