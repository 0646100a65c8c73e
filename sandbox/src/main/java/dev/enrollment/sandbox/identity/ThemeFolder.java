package dev.enrollment.sandbox.identity;

import dev.enrollment.sandbox.dist.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The project's theme as a folder. Keycloak reads a jar only when it is built, and one built
 * Keycloak serves all checkouts of this machine.
 */
final class ThemeFolder {

    private static final List<String> PARTS = List.of("theme", "passwords");

    private ThemeFolder() {}

    /** Copies the theme's jar into the folder, in the place of what is there. */
    static void copyTo(Path folder) {
        URL found = ThemeFolder.class.getResource("/META-INF/keycloak-themes.json");
        try {
            Folders.delete(folder);
            URI place = Objects.requireNonNull(found, "the identity theme").toURI();
            if (place.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    copy(jar.getPath("/"), folder);
                }
            } else {
                copy(Path.of(place.resolve("..")), folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy the identity theme to " + folder, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path root, Path folder) throws IOException {
        for (String part : PARTS) {
            try (Stream<Path> files = Files.walk(root.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(root.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }
}
