package dev.enrollment.edge.api;

import java.io.IOException;
import java.io.Serial;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A body that has to keep pace: so much time, and a second more for each portion that has come. A
 * byte now and then keeps the server's own time limit from ever ending; this one ends.
 */
final class PacedBody implements InputBuffer {

    private final InputBuffer body;
    private final Duration time;
    private final long bytesASecond;

    private long begin;
    private long bytes;
    private boolean slow;

    PacedBody(InputBuffer body, Duration time, long bytesASecond) {
        this.body = body;
        this.time = time;
        this.bytesASecond = bytesASecond;
    }

    /** Whether it has not kept pace. */
    boolean isSlow() {
        return slow;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (begin == 0) {
            begin = System.nanoTime();
        }
        Duration allowed = time.plusMillis(bytes * 1000 / bytesASecond);
        if (System.nanoTime() - begin > allowed.toNanos()) {
            slow = true;
            throw new SlowBody();
        }
        int read = body.doRead(handler);
        bytes += Math.max(0, read);
        return read;
    }

    @Override
    public int available() {
        return body.available();
    }

    /** The rest is not read. The server answers 408 to an exception of this kind. */
    static final class SlowBody extends SocketTimeoutException {

        @Serial private static final long serialVersionUID = 1;

        private SlowBody() {
            super("The body does not keep pace");
        }
    }
}
