package dev.enrollment.sandbox.identity;

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

/** The files of the module identity-theme, which is a jar or, within the build, a folder. */
final class IdentityModule {

    /** What is done with one of its files. */
    interface Visit {
        void file(String name, Path file) throws IOException;
    }

    private IdentityModule() {}

    /** Visits the files below these folders, in the order of their names. */
    static void visit(List<String> folders, Visit visit) {
        URL found = IdentityModule.class.getResource("/META-INF/keycloak-themes.json");
        try {
            URI place = Objects.requireNonNull(found, "the module identity-theme").toURI();
            if (place.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    visit(jar.getPath("/"), folders, visit);
                }
            } else {
                visit(Path.of(place.resolve("..")), folders, visit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the module identity-theme", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void visit(Path root, List<String> folders, Visit visit) throws IOException {
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    visit.file(root.relativize(file).toString(), file);
                }
            }
        }
    }
}
