package dev.enrollment.edge.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.ToIntFunction;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large, whether they say so beforehand or not, and those that {@link
 * PaceValve} gives up. A body is small enough to be read as a whole, so nobody downstream ever sees
 * the first part of a large one or waits for the rest of a slow one.
 */
final class BodyLimit extends OncePerRequestFilter {

    private final ToIntFunction<HttpServletRequest> limits;
    private final Refusals refusals;

    /**
     * @param limits how many bytes a request's body has at most
     */
    BodyLimit(ToIntFunction<HttpServletRequest> limits, Refusals refusals) {
        this.limits = limits;
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
        byte[] body = request.getInputStream().readNBytes(bytes + 1);
        if (body.length > bytes) {
            refusals.tooLarge(response, bytes);
        } else {
            chain.doFilter(new Read(request, body), response);
        }
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
