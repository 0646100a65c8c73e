package dev.enrollment.faults;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The way from one instance to PostgreSQL, which can be cut at a COMMIT. */
final class DatabaseLine implements AutoCloseable {

    /** Where in the commit the line is cut. */
    enum Cut {
        /** PostgreSQL never hears of the commit. */
        BEFORE_COMMIT,
        /** PostgreSQL commits; the service never hears of it. */
        BEFORE_ANSWER
    }

    private final ServerSocket server;
    private final int database;
    private final Consumer<Cut> told;
    private final AtomicReference<@Nullable Cut> armed = new AtomicReference<>();

    /**
     * Listens for connections.
     *
     * @param port where the service finds the database
     * @param database where it is
     * @param told of each cut
     */
    DatabaseLine(int port, int database, Consumer<Cut> told) {
        this.told = told;
        this.database = database;
        try {
            server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /** Cuts at the next commit. */
    void arm(Cut cut) {
        armed.set(cut);
    }

    /** Cuts no more. */
    void disarm() {
        armed.set(null);
    }

    boolean isArmed() {
        return armed.get() != null;
    }

    private @Nullable Cut takeOrder() {
        Cut cut = armed.getAndSet(null);
        if (cut != null) {
            told.accept(cut);
        }
        return cut;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), database);
                new Call(client, upstream).begin();
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection, from its start to its end or cut. */
    private final class Call {

        private final Socket client;
        private final Socket upstream;
        private final CommitSpotter spotter = new CommitSpotter();
        private volatile boolean deaf;

        Call(Socket client, Socket upstream) throws IOException {
            this.client = client;
            this.upstream = upstream;
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
        }

        void begin() {
            Thread.ofPlatform().daemon().start(() -> ended(this::orders));
            Thread.ofPlatform().daemon().start(() -> ended(this::answers));
        }

        private void orders() throws IOException {
            var in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            var out = new DataOutputStream(new BufferedOutputStream(upstream.getOutputStream()));
            // The first message has no type.
            forward(in.readInt(), in, out);
            while (true) {
                char type = (char) in.readUnsignedByte();
                int length = in.readInt();
                byte[] body = in.readNBytes(length - Integer.BYTES);
                if (spotter.commitsWrites(type, body)) {
                    Cut cut = takeOrder();
                    if (cut == Cut.BEFORE_COMMIT) {
                        return;
                    }
                    deaf = cut == Cut.BEFORE_ANSWER;
                }
                out.writeByte(type);
                out.writeInt(length);
                out.write(body);
                if (in.available() == 0) {
                    out.flush();
                }
            }
        }

        private void forward(int length, DataInputStream in, DataOutputStream out)
                throws IOException {
            out.writeInt(length);
            out.write(in.readNBytes(length - Integer.BYTES));
            out.flush();
        }

        private void answers() throws IOException {
            byte[] buffer = new byte[1 << 14];
            var in = upstream.getInputStream();
            for (int read = in.read(buffer); read >= 0 && !deaf; read = in.read(buffer)) {
                client.getOutputStream().write(buffer, 0, read);
            }
        }

        private void ended(Transfer transfer) {
            try (client;
                    upstream) {
                transfer.run();
            } catch (IOException e) {
                // Either end is gone: that is what this class is for. The other end is closed.
            }
        }
    }

    private interface Transfer {
        void run() throws IOException;
    }
}
