package dev.enrollment.defaults;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** This process's sockets to one database, and whether any of them has heard from it lately. */
final class OpenSockets {

    /** Kept by URL, because the driver makes its socket factories from a text alone. */
    private static final Map<String, OpenSockets> BY_DATABASE = new ConcurrentHashMap<>();

    private final Set<Waiting> sockets = ConcurrentHashMap.newKeySet();
    private volatile long heard = System.nanoTime();

    static OpenSockets to(String database) {
        return BY_DATABASE.computeIfAbsent(database, url -> new OpenSockets());
    }

    Socket add() {
        Waiting socket = new Waiting();
        sockets.add(socket);
        return socket;
    }

    /** Whether one waits for so long, and nothing came for any of them meanwhile. */
    boolean waitInSilence(Duration atLeast) {
        long since = System.nanoTime() - atLeast.toNanos();
        return heard - since < 0 && sockets.stream().anyMatch(socket -> socket.waitsSince(since));
    }

    /** Ends every wait: the thread that reads or writes gets an exception. */
    void closeAll() {
        sockets.forEach(Waiting::close);
    }

    private final class Waiting extends Socket {

        private volatile boolean waits;
        private volatile long begin;

        private boolean waitsSince(long time) {
            return waits && begin - time < 0;
        }

        private void begin() {
            begin = System.nanoTime();
            waits = true;
        }

        private void end() {
            waits = false;
        }

        @Override
        public void close() {
            sockets.remove(this);
            try {
                super.close();
            } catch (IOException e) {
                // Closed or not, nobody uses it again.
            }
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    begin();
                    try {
                        int count = in.read(bytes, offset, length);
                        heard = System.nanoTime();
                        return count;
                    } finally {
                        end();
                    }
                }
            };
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    begin();
                    try {
                        out.write(bytes, offset, length);
                    } finally {
                        end();
                    }
                }
            };
        }
    }
}
