package dev.enrollment.benchmark.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that reads what the check needs of a letter, and forgets the letter. */
final class MailSink implements AutoCloseable {

    private final SMTPServer server;

    private MailSink(SMTPServer server) {
        this.server = server;
    }

    /** Tells {@code recipient} of a letter before its sender reads 250. */
    static MailSink start(int port, Consumer<Letter> recipient) {
        SMTPServer server =
                SMTPServer.port(port)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .hostName("localhost")
                        .softwareName("mail sink")
                        .executorService(
                                Executors.newCachedThreadPool(
                                        Thread.ofPlatform().daemon().factory()))
                        .messageHandlerFactory(context -> new Reception(recipient))
                        .build();
        server.start();
        return new MailSink(server);
    }

    @Override
    public void close() {
        server.stop();
    }

    private record Reception(Consumer<Letter> recipient) implements MessageHandler {

        @Override
        public void from(String address) {
            // Who writes is not looked at.
        }

        @Override
        public void recipient(String address) {
            // The subject names the company.
        }

        @Override
        public String data(InputStream data) throws IOException {
            recipient.accept(Letter.of(data.readAllBytes()));
            return "Taken";
        }

        @Override
        public void done() {
            // Nothing is kept.
        }
    }
}
