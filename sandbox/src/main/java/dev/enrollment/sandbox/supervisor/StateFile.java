package dev.enrollment.sandbox.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who runs on a data folder, for the next start to find out.
 *
 * @param sandbox the supervisor's process
 * @param basePort its first port
 * @param children the processes it started
 */
public record StateFile(Known sandbox, int basePort, List<Known> children) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What the folder's file says, if there is one that can be read. */
    public static Optional<StateFile> read(DataFolder folder) {
        Path file = folder.stateFile();
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), StateFile.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    void write(DataFolder folder) {
        Path file = folder.stateFile();
        Path fresh = file.resolveSibling("sandbox.json.new");
        try {
            Files.write(fresh, JSON.writeValueAsBytes(this));
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /**
     * A process; its start tells it from a later one with the same ID.
     *
     * @param name what people call it
     * @param pid process ID
     * @param startedAt ISO 8601, empty when unknown
     */
    public record Known(String name, long pid, String startedAt) {

        static Known of(String name, long pid) {
            return new Known(name, pid, ProcessHandle.of(pid).map(Known::start).orElse(""));
        }

        /** The process, if it still runs. */
        public Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> start(process).equals(startedAt));
        }

        private static String start(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toString).orElse("");
        }
    }
}
