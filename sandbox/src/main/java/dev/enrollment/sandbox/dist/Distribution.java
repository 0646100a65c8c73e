package dev.enrollment.sandbox.dist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * A published server, found by the build in the local Maven repository and unpacked into a folder
 * shared by all runs on this machine ({@code ENROLL_CACHE}, else {@code ~/.cache/enrollment}).
 *
 * @param name what people call it
 * @param archive the published file
 * @param folder where it is unpacked
 */
public record Distribution(String name, Path archive, Path folder) {

    public static Distribution registry() {
        return named("registry");
    }

    public static Distribution keycloak() {
        return named("keycloak");
    }

    /** The same server with something added, in a folder of its own. */
    public Distribution with(String version) {
        return new Distribution(
                name, archive, folder.resolveSibling(folder.getFileName() + "-" + version));
    }

    /** Folder for what is made once per machine and may be deleted at any time. */
    public static Path cache() {
        String chosen = System.getenv("ENROLL_CACHE");
        return chosen == null
                ? Path.of(System.getProperty("user.home"), ".cache", "enrollment")
                : Path.of(chosen);
    }

    /** Whether {@link #unpacked} has nothing to do any more. */
    public boolean isUnpacked() {
        return Files.isDirectory(folder);
    }

    /** The unpacked folder. */
    public Path unpacked() {
        return unpacked(folder -> {});
    }

    /**
     * The unpacked folder; {@code prepare} is run once on it, before anybody sees it under its
     * final name.
     */
    public Path unpacked(Consumer<Path> prepare) {
        if (isUnpacked()) {
            return folder;
        }
        if (!Files.isRegularFile(archive)) {
            throw new IllegalStateException(
                    "%s is not at %s; build the sandbox module again (mvn -pl sandbox install)"
                            .formatted(name, archive));
        }
        try {
            Files.createDirectories(folder.getParent());
            Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
            try (var channel =
                            FileChannel.open(
                                    lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (!isUnpacked() && held.isValid()) {
                    unpack(prepare);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + archive + " to " + folder, e);
        }
        return folder;
    }

    private void unpack(Consumer<Path> prepare) throws IOException {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        Archive.unpack(archive, unfinished);
        prepare.accept(unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Distribution named(String name) {
        Properties found = new Properties();
        try (InputStream in = Distribution.class.getResourceAsStream("/distributions.properties")) {
            found.load(Objects.requireNonNull(in, "distributions.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Distribution(
                name,
                Path.of(found.getProperty(name)),
                cache().resolve(name + "-" + found.getProperty("version." + name)));
    }
}
