package dev.enrollment.account.board.web;

import dev.enrollment.account.board.BoardProperties;
import dev.enrollment.account.board.LiveBoard;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Streams of server-sent events, one for each browser that watches. Each lives in its request's own
 * thread, so a slow browser holds up nobody but itself; places keep threads free for others.
 */
@Component
class BoardStream {

    private final LiveBoard board;
    private final BoardPieces pieces;
    private final BoardProperties properties;
    private final Semaphore places;
    private final CountDownLatch closing = new CountDownLatch(1);

    BoardStream(LiveBoard board, BoardPieces pieces, BoardProperties properties) {
        this.board = board;
        this.pieces = pieces;
        this.properties = properties;
        this.places = new Semaphore(properties.watchers());
    }

    /** Takes one of the places; whoever got one must {@link #run} and then {@link #leave}. */
    boolean enter() {
        return places.tryAcquire();
    }

    void leave() {
        places.release();
    }

    /**
     * Tells what has changed, at the pace of the figures, until the time of a stream is over, the
     * service stops, or the browser is gone, which ends it with an exception.
     */
    void run(Writer out, Locale language) throws IOException, InterruptedException {
        Map<String, String> told = new HashMap<>();
        long end = System.nanoTime() + properties.stream().toNanos();
        long spoken = System.nanoTime();
        do {
            if (tell(out, pieces.of(board.current(), language), told)) {
                spoken = System.nanoTime();
            } else if (System.nanoTime() - spoken > properties.heartbeat().toNanos()) {
                out.write(":\n\n");
                spoken = System.nanoTime();
            }
            out.flush();
        } while (!closing.await(properties.pace().toNanos(), TimeUnit.NANOSECONDS)
                && System.nanoTime() - end < 0);
    }

    /** A graceful stop waits for requests, and these would not end by themselves. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.countDown();
    }

    private static boolean tell(Writer out, Map<String, String> now, Map<String, String> told)
            throws IOException {
        boolean news = false;
        for (var piece : now.entrySet()) {
            if (!piece.getValue().equals(told.put(piece.getKey(), piece.getValue()))) {
                out.write("event: " + piece.getKey() + "\ndata: ");
                out.write(piece.getValue().strip().replaceAll("\\R", "\ndata: "));
                out.write("\n\n");
                news = true;
            }
        }
        return news;
    }
}
