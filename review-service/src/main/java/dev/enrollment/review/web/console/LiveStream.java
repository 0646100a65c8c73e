package dev.enrollment.review.web.console;

import dev.enrollment.review.ReviewId;
import dev.enrollment.review.Reviewer;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A page that stays open, and the connection that tells it to look again. What is written fits into
 * the socket's buffer for hours, so nobody waits for a browser.
 */
final class LiveStream {

    private final AsyncContext connection;
    private final String session;
    private final Reviewer person;
    private final @Nullable ReviewId review;
    private String known;

    /**
     * @param review the case that the page shows; null for the queue
     * @param seen the state that the page shows
     */
    LiveStream(
            AsyncContext connection,
            String session,
            Reviewer person,
            @Nullable ReviewId review,
            String seen) {
        this.connection = connection;
        this.session = session;
        this.person = person;
        this.review = review;
        this.known = seen;
    }

    String session() {
        return session;
    }

    Reviewer person() {
        return person;
    }

    @Nullable ReviewId review() {
        return review;
    }

    /** Tells the page where this is not what it knows; false where the page is gone. */
    boolean tell(String state) {
        String before = known;
        known = state;
        return before.equals(state) || write("event: changed\ndata: \n\n");
    }

    /** Whether somebody is still there. */
    boolean beats() {
        return write(":\n\n");
    }

    /** The page asks no more. */
    void end() {
        if (write("event: ended\ndata: \n\n")) {
            connection.complete();
        }
    }

    /** The page asks again, and finds another instance. */
    void drop() {
        connection.complete();
    }

    private synchronized boolean write(String text) {
        try {
            OutputStream out = connection.getResponse().getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }
}
