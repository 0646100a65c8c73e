package dev.enrollment.sandbox.ledger;

import java.io.ByteArrayOutputStream;
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
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.json.JsonMapper;

/**
 * The effects a part has had, one JSON object a line, each on disk before the caller hears of it:
 * effects that come while others are written go to disk together. A line cut off by a crash was
 * never confirmed and is dropped.
 *
 * @param <T> the kind of effect, a record
 */
public final class Ledger<T> implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final FileChannel file;
    private final List<T> entries;
    private final ByteArrayOutputStream unwritten = new ByteArrayOutputStream();
    private final ReentrantLock writing = new ReentrantLock();
    private int onDisk;

    private Ledger(FileChannel file, List<T> entries) {
        this.file = file;
        this.entries = entries;
        this.onDisk = entries.size();
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
    public void append(T effect) {
        add(effect);
        awaitDisk();
    }

    /** Takes its place among the effects; it survives a crash after the next {@link #awaitDisk}. */
    public void add(T effect) {
        byte[] line = (JSON.writeValueAsString(effect) + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (entries) {
            entries.add(effect);
            unwritten.writeBytes(line);
        }
    }

    /** Returns when all effects added so far survive a crash. */
    public void awaitDisk() {
        int wanted;
        synchronized (entries) {
            wanted = entries.size();
        }
        writing.lock();
        try {
            if (onDisk < wanted) {
                write();
            }
        } finally {
            writing.unlock();
        }
    }

    private void write() {
        if (onDisk < 0) {
            throw new IllegalStateException("The ledger could not be written before");
        }
        ByteBuffer lines;
        int count;
        synchronized (entries) {
            lines = ByteBuffer.wrap(unwritten.toByteArray());
            unwritten.reset();
            count = entries.size();
        }
        try {
            while (lines.hasRemaining()) {
                file.write(lines);
            }
            file.force(false);
            onDisk = count;
        } catch (IOException e) {
            // Nothing after what is lost may count as written.
            onDisk = Integer.MIN_VALUE;
            throw new UncheckedIOException("Cannot write the ledger", e);
        }
    }

    /** All effects, oldest first. */
    public List<T> entries() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
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
