package dev.enrollment.acceptance.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password with which a partner's system comes to a locked cluster, kept in a file. */
final class PartnerPassword {

    private static final int BYTES = 24;

    private PartnerPassword() {}

    /** The file of this principal in the folder; made, with a new password, when it is missing. */
    static Path in(Path folder, String principal) {
        Path file = folder.resolve(principal);
        if (Files.notExists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            var ownerOnly =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"));
            try {
                Files.writeString(
                        Files.createFile(file, ownerOnly), HexFormat.of().formatHex(random));
            } catch (IOException e) {
                throw new UncheckedIOException("No password can be kept in " + folder, e);
            }
        }
        return file;
    }
}
