package dev.enrollment.acceptance.operator;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A new file for its owner's eyes only. */
final class OwnersFile {

    private OwnersFile() {}

    static void write(Path file, byte[] content) {
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path place = file.toAbsolutePath();
        try {
            Files.write(Files.createFile(place, ownerOnly), content);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException(place + " exists already", e);
        } catch (IOException e) {
            throw new IllegalStateException(place + " cannot be written: " + e, e);
        }
        System.out.println("Written to " + place);
    }
}
