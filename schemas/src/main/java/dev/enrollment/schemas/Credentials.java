package dev.enrollment.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The passwords of principals; its text does not tell them.
 *
 * @param passwords by the principal's name
 */
public record Credentials(Map<String, String> passwords) {

    public Credentials {
        passwords = Collections.unmodifiableMap(new TreeMap<>(passwords));
    }

    /** No passwords: for a cluster that asks nobody who he is. */
    public static Credentials none() {
        return new Credentials(Map.of());
    }

    /** Those of a folder with one file for each principal, of its name, holding its password. */
    public static Credentials read(Path folder) {
        Map<String, String> passwords = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                passwords.put(file.getFileName().toString(), password(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (passwords.isEmpty()) {
            throw new IllegalArgumentException(
                    folder
                            + " is empty: each principal, like account-service, has a file of its name"
                            + " there, which holds its password");
        }
        return new Credentials(passwords);
    }

    boolean isEmpty() {
        return passwords.isEmpty();
    }

    @Override
    public String toString() {
        return "Credentials of " + passwords.keySet();
    }

    private static String password(Path file) throws IOException {
        String password = Files.readString(file).strip();
        if (password.isEmpty()) {
            throw new IllegalArgumentException(file + " is empty: it must hold a password");
        }
        return password;
    }
}
