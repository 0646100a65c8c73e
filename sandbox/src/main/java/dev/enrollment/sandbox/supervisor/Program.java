package dev.enrollment.sandbox.supervisor;

import dev.enrollment.sandbox.dist.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Copies of the jars a sandbox runs from. So a build while it runs takes no class away from under
 * it, and a service that is restarted is the one that was started.
 *
 * @param folder where the copies are
 */
record Program(Path folder) {

    static Program in(DataFolder data) {
        return new Program(data.of("program"));
    }

    /**
     * The class path to run the sandbox with: a copy of its jar and libraries when {@code
     * classPath} is that jar, else {@code classPath} itself.
     */
    String sandbox(String classPath) {
        Path jar = Path.of(classPath).toAbsolutePath();
        Path libraries = jar.resolveSibling("lib");
        if (!Files.isRegularFile(jar) || !Files.isDirectory(libraries)) {
            return classPath;
        }
        Folders.delete(folder);
        try (var files = Files.list(libraries)) {
            for (Path library : files.toList()) {
                copy(library, folder.resolve("lib").resolve(library.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + libraries, e);
        }
        return copy(jar, folder.resolve("sandbox.jar")).toString();
    }

    /** The copy of a service's jar. */
    Path service(ServiceName service) {
        return folder.resolve(service.text() + ".jar");
    }

    void copyServices(Path checkout) {
        for (ServiceName service : ServiceName.values()) {
            copy(Preconditions.jar(checkout, service), service(service));
        }
    }

    private static Path copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            return Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy %s to %s".formatted(from, to), e);
        }
    }
}
