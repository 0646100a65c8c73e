package dev.enrollment.sandbox.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * The folder that holds all data of a sandbox: deleted, it begins anew; kept, it continues.
 *
 * @param root absolute
 */
public record DataFolder(Path root) {

    private static final int KEY_BYTES = 32;

    /** The folder is created when missing. */
    public static DataFolder at(Path root) {
        try {
            return new DataFolder(Files.createDirectories(root.toAbsolutePath().normalize()));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot create the data folder " + root, e);
        }
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    Path of(String part) {
        return root.resolve(part);
    }

    Path stateFile() {
        return root.resolve("sandbox.json");
    }

    /** Keys of the agreement links, made once: whoever has them can make links. */
    String linkKeys() {
        return once("link-keys", DataFolder::newKey);
    }

    /** The base port the data were made with, which is {@code wanted} for a new folder. */
    int basePort(int wanted) {
        return Integer.parseInt(once("base-port", () -> Integer.toString(wanted)));
    }

    private String once(String name, Supplier<String> value) {
        Path file = root.resolve(name);
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, value.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + file, e);
        }
    }

    private static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return "k1:" + Base64.getEncoder().encodeToString(key);
    }
}
