package dev.enrollment.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server that does what a test tells it at each step of the dialogue. */
public final class ScriptedSmtpServer implements AutoCloseable {

    /** The step of the final dot, beside the verbs. */
    public static final String DOT = ".";

    /** Instead of a reply: hang up. */
    public static final String HANG_UP = "";

    /** Instead of a reply: silence, until the server is closed. */
    public static final String HANG = "...";

    private final ServerSocket socket;
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();

    public ScriptedSmtpServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Replies so to every such step from now on. */
    public ScriptedSmtpServer on(String step, String reply) {
        replies.put(step, reply);
        return this;
    }

    /** Replies so to every such step in letters to that address. */
    public ScriptedSmtpServer on(String step, String address, String reply) {
        return on(step + " " + address, reply);
    }

    /** Replies as usual to every such step from now on. */
    public ScriptedSmtpServer usual(String step) {
        replies.remove(step);
        return this;
    }

    /** The messages that came in up to their final dot, dot-stuffing undone. */
    public List<String> received() {
        return received;
    }

    /** The verbs that came in, over all connections. */
    public List<String> commands() {
        return commands;
    }

    /** How many connections were made. */
    public int connections() {
        return clients.size();
    }

    /** Closes all connections. */
    public void hangUp() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        hangUp();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                clients.add(client);
                Thread.ofPlatform().daemon().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            talk(client);
        } catch (IOException hungUp) {
            // The client or the test closed the line.
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        String address = "";
        if (!reply(out, "CONNECT", address, "220 ready")) {
            return;
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
            commands.add(verb);
            if (verb.equals("RCPT")) {
                address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            }
            String usual = verb.equals("DATA") ? "354 go on" : "250 ok";
            if (!reply(out, verb, address, usual) || verb.equals("QUIT")) {
                return;
            }
            if (verb.equals("DATA") && reply(verb, address, usual).startsWith("354")) {
                String message = message(in);
                if (message == null) {
                    return;
                }
                received.add(message);
                if (!reply(out, DOT, address, "250 taken")) {
                    return;
                }
            }
        }
    }

    private static @Nullable String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return message.toString();
            }
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return null;
    }

    private boolean reply(OutputStream out, String step, String address, String usual)
            throws IOException {
        String reply = reply(step, address, usual);
        if (reply.equals(HANG)) {
            return true;
        }
        if (reply.isEmpty()) {
            return false;
        }
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    private String reply(String step, String address, String usual) {
        return replies.getOrDefault(step + " " + address, replies.getOrDefault(step, usual));
    }
}
