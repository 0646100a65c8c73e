package dev.enrollment.acceptance.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How large the logs of all parts are.
 *
 * @param bytes by file name
 */
record LogSizes(Map<String, Long> bytes) {

    static LogSizes of(Path folder) {
        Map<String, Long> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(String.valueOf(file.getFileName()), Files.size(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the logs of " + folder, e);
        }
        return new LogSizes(bytes);
    }

    /** By file name, those that have not grown left out. */
    Map<String, Long> grownSince(LogSizes before) {
        Map<String, Long> grown = new TreeMap<>();
        bytes.forEach(
                (name, size) -> {
                    long growth = size - before.bytes().getOrDefault(name, 0L);
                    if (growth > 0) {
                        grown.put(name, growth);
                    }
                });
        return grown;
    }
}
