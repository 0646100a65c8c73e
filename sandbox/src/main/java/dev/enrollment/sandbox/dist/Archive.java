package dev.enrollment.sandbox.dist;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks the two kinds of archive that servers are published as. */
final class Archive {

    private Archive() {}

    /** Unpacks; a single top folder, as zips of servers have, is left out. */
    static void unpack(Path archive, Path into) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive), 1 << 16)) {
            if (archive.toString().endsWith(".zip")) {
                unzip(new ZipInputStream(in), into);
            } else {
                untar(new TarArchiveInputStream(new GZIPInputStream(in, 1 << 16)), into);
            }
        }
    }

    private static void unzip(ZipInputStream zip, Path into) throws IOException {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path name = Path.of(entry.getName());
            if (name.getNameCount() > 1) {
                store(zip, within(into, name.subpath(1, name.getNameCount())), entry.isDirectory());
            }
        }
    }

    private static void untar(ArchiveInputStream<? extends ArchiveEntry> tar, Path into)
            throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            store(tar, within(into, Path.of(entry.getName())), entry.isDirectory());
        }
    }

    private static void store(InputStream content, Path target, boolean folder) throws IOException {
        Files.createDirectories(folder ? target : target.getParent());
        if (!folder) {
            Files.copy(content, target);
        }
    }

    private static Path within(Path folder, Path name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("Archive entry leaves its folder: " + name);
        }
        return target;
    }
}
