package dev.enrollment.sandbox.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The effects a part has had, one JSON object a line, each on disk before the caller hears of it. A
 * line cut off by a crash was never confirmed and is dropped.
 *
 * @param <T> the kind of effect, a record
 */
public final class Ledger<T> implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final FileChannel file;
    private final List<T> entries;

    private Ledger(FileChannel file, List<T> entries) {
        this.file = file;
        this.entries = entries;
    }

    /** Opens the ledger, with what it holds already. */
    public static <T> Ledger<T> open(Path path, Class<T> type) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            FileChannel file =
                    FileChannel.open(
                            path,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            byte[] content = Files.readAllBytes(path);
            int end = endOfLastLine(content);
            file.truncate(end);
            file.position(end);
            List<T> entries =
                    new String(content, 0, end, StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> JSON.readValue(line, type))
                            .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
            return new Ledger<>(file, entries);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the ledger " + path, e);
        }
    }

    /** Writes the effect down; when this returns it survives a crash. */
    public synchronized void append(T effect) {
        byte[] line = (JSON.writeValueAsString(effect) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            ByteBuffer buffer = ByteBuffer.wrap(line);
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the ledger", e);
        }
        entries.add(effect);
    }

    /** All effects, oldest first. */
    public synchronized List<T> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the ledger", e);
        }
    }

    private static int endOfLastLine(byte[] content) {
        int end = content.length;
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
