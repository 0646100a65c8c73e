package dev.enrollment.acceptance.scan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The logs of the services, as the sandbox keeps them. */
final class Logs {

    private static final List<String> SERVICES =
            List.of(
                    "account-service",
                    "review-service",
                    "agreement-service",
                    "notification-service");

    private final Path folder;

    Logs(Path folder) {
        this.folder = folder;
    }

    /**
     * Hands over file and line number, and the line, for all services; returns how many lines.
     *
     * @throws IllegalStateException when a service has no log: what is not there cannot be searched
     */
    long read(BiConsumer<String, String> reader) {
        return SERVICES.stream()
                .flatMap(service -> files(service).stream())
                .mapToLong(file -> read(file, reader))
                .sum();
    }

    private List<Path> files(String service) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found =
                    files.filter(file -> file.getFileName().toString().startsWith(service))
                            .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("No log of %s in %s".formatted(service, folder));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the logs", e);
        }
    }

    private static long read(Path file, BiConsumer<String, String> reader) {
        long number = 0;
        // Not Files.lines: it refuses a file with a malformed byte in it.
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                number++;
                reader.accept(file.getFileName() + ":" + number, line);
                line = lines.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return number;
    }
}
