package dev.enrollment.sandbox.mailbox;

import dev.enrollment.sandbox.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mails of a folder: one {@code .eml} each, and the envelopes in a ledger. A mail counts from
 * the moment its envelope is on disk.
 */
final class MailStore implements AutoCloseable {

    private final Path folder;
    private final InstantSource clock;
    private final Ledger<Envelope> envelopes;
    private final List<Mail> mails = new ArrayList<>();

    MailStore(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        this.envelopes = Ledger.open(folder.resolve("envelopes.jsonl"), Envelope.class);
        envelopes
                .entries()
                .forEach(envelope -> mails.add(MailReader.read(envelope, raw(envelope.id()))));
    }

    /** Keeps the message; when this returns it survives a crash. */
    synchronized void keep(String sender, List<String> recipients, byte[] raw) {
        Envelope envelope =
                new Envelope(
                        Integer.toString(mails.size() + 1),
                        clock.instant().toString(),
                        sender,
                        recipients);
        write(file(envelope.id()), raw);
        envelopes.append(envelope);
        mails.add(MailReader.read(envelope, raw));
    }

    /** All, oldest first. */
    synchronized List<Mail> all() {
        return List.copyOf(mails);
    }

    Optional<Mail> find(String id) {
        return all().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    /** The bytes as sent, of a mail that exists. */
    byte[] raw(String id) {
        try {
            return Files.readAllBytes(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        envelopes.close();
    }

    private Path file(String id) {
        return folder.resolve(id + ".eml");
    }

    private static void write(Path file, byte[] content) {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a mail in " + file, e);
        }
    }
}
