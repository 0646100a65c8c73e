package dev.enrollment.edge.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.util.unit.DataSize;

/**
 * Bounds the time that a body takes to arrive, whatever sends it and whatever reads it: a filter,
 * or the server as it parses a form. A browser that is still sending when it is answered may
 * finish, so that it sees the answer, if it sends faster than the rest of them.
 */
final class PaceValve extends ValveBase {

    /** How much faster what nobody reads has to come. */
    private static final int FASTER = 20;

    private static final String BODY = PacedBody.class.getName();

    private final Duration time;
    private final long bytesASecond;

    PaceValve(Duration time, DataSize pace) {
        super(true);
        this.time = time;
        this.bytesASecond = pace.toBytes();
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        InputBuffer body = coyote.getInputBuffer();
        var paced = new PacedBody(body, time, bytesASecond);
        coyote.setInputBuffer(paced);
        request.setAttribute(BODY, paced);
        try {
            getNext().invoke(request, response);
            if (paced.isSlow()) {
                response.finishResponse();
                coyote.action(ActionCode.CLOSE_NOW, null);
            } else if (isStillSent(request)) {
                response.finishResponse();
                awaitRest(coyote, new PacedBody(body, time, bytesASecond * FASTER));
            }
        } finally {
            coyote.setInputBuffer(body);
        }
    }

    /** Whether a body was given up, because it did not keep pace. */
    static boolean gaveUp(ServletRequest request) {
        return request.getAttribute(BODY) instanceof PacedBody body && body.isSlow();
    }

    private static boolean isStillSent(Request request) {
        return !request.isAsync()
                && !request.isFinished()
                && !request.getCoyoteRequest().hasExpectation();
    }

    private static void awaitRest(org.apache.coyote.Request request, PacedBody body) {
        var rest = new Thrown();
        try {
            int read = 0;
            while (read >= 0) {
                read = body.doRead(rest);
            }
        } catch (IOException e) {
            request.action(ActionCode.CLOSE_NOW, e);
        }
    }

    /** Where the rest goes that nobody wants. */
    private static final class Thrown implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
    }
}
