package dev.enrollment.edge.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large, whether they say so beforehand or not, and those that take too
 * long to come. A body is small enough to be read as a whole, so nobody downstream ever sees the
 * first part of a large one or waits for the rest of a slow one.
 */
final class BodyLimit extends OncePerRequestFilter {

    private static final int PIECE = 8192;

    private final ToIntFunction<HttpServletRequest> limits;
    private final Duration time;
    private final Refusals refusals;

    /**
     * @param limits how many bytes a request's body has at most
     * @param time from the first byte of a body to its last; the server waits for each piece by its
     *     own {@code server.tomcat.connection-timeout} besides
     */
    BodyLimit(ToIntFunction<HttpServletRequest> limits, Duration time, Refusals refusals) {
        this.limits = limits;
        this.time = time;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int bytes = limits.applyAsInt(request);
        if (request.getContentLengthLong() > bytes) {
            refusals.tooLarge(response, bytes);
            return;
        }
        byte[] body;
        try {
            body = read(request.getInputStream(), bytes);
        } catch (SlowBody e) {
            refusals.tooSlow(response, time);
            return;
        }
        if (body.length > bytes) {
            refusals.tooLarge(response, bytes);
        } else {
            chain.doFilter(new Read(request, body), response);
        }
    }

    /** At most one byte more than allowed. */
    private byte[] read(InputStream stream, int bytes) throws IOException, SlowBody {
        long begin = System.nanoTime();
        var body = new ByteArrayOutputStream();
        byte[] piece = new byte[Math.min(PIECE, bytes + 1)];
        int read = stream.read(piece);
        while (read >= 0) {
            body.write(piece, 0, read);
            if (body.size() > bytes) {
                break;
            }
            if (System.nanoTime() - begin > time.toNanos()) {
                throw new SlowBody();
            }
            read = stream.read(piece, 0, Math.min(piece.length, bytes + 1 - body.size()));
        }
        return body.toByteArray();
    }

    private static final class SlowBody extends Exception {

        @Serial private static final long serialVersionUID = 1;
    }

    /** A request whose body has been read. */
    private static final class Read extends HttpServletRequestWrapper {

        private final byte[] body;

        private Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Bodies are read by blocking");
        }
    }
}
