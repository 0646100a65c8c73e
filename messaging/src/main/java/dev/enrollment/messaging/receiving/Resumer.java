package dev.enrollment.messaging.receiving;

import dev.enrollment.defaults.Trouble;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.storage.Stream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies held events when their turn has come: after the gap before them closed, and again and
 * again while they wait for a fact on another topic. One event, one transaction: this is the rare
 * path.
 */
public final class Resumer {

    /** Started before, and stopped after, the listeners. */
    public static final int PHASE = Listeners.PHASE - 1;

    private static final int LIMIT = 200;
    private static final long PAUSE_MILLIS = 250;

    private final List<Subscription> subscriptions;
    private final HeldStream streams;
    private final Tables tables;
    private final TransactionTemplate transaction;
    private final Watch watch;

    /** Streams whose last try was broken off by trouble that passes: tried after the others. */
    private final Set<Stream> broken = new HashSet<>();

    Resumer(
            List<Subscription> subscriptions,
            HeldStream streams,
            Tables tables,
            TransactionTemplate transaction,
            Watch watch) {
        this.subscriptions = subscriptions;
        this.streams = streams;
        this.tables = tables;
        this.transaction = transaction;
        this.watch = watch;
    }

    /** One look at all streams that may go on. */
    void round() throws InterruptedException {
        List<Stream> due = new ArrayList<>(tables.progress().resumable(LIMIT));
        broken.retainAll(due);
        due.sort(Comparator.comparing(broken::contains));
        for (Stream stream : due) {
            broken.add(stream);
            resume(stream);
            broken.remove(stream);
        }
        watch.look();
        Thread.sleep(PAUSE_MILLIS);
    }

    /** Applies the stream's held events as far as they go. */
    public void resume(Stream stream) {
        readerOf(stream.topic())
                .ifPresent(
                        subscription -> {
                            while (step(subscription, stream, false)) {
                                // The next one's turn.
                            }
                        });
    }

    /** Like {@link #resume}, beginning with the event for which the stream was parked. */
    public void redrive(Stream stream) {
        boolean more =
                readerOf(stream.topic())
                        .map(subscription -> step(subscription, stream, true))
                        .orElse(false);
        if (more) {
            resume(stream);
        }
    }

    public Optional<Subscription> readerOf(String topic) {
        return subscriptions.stream().filter(any -> any.reads(topic)).findFirst();
    }

    private boolean step(Subscription subscription, Stream stream, boolean redriven) {
        try {
            return advanced(subscription, stream, redriven, null);
        } catch (RuntimeException e) {
            if (Trouble.passes(e)) {
                throw e;
            }
            return advanced(subscription, stream, redriven, e);
        }
    }

    private boolean advanced(
            Subscription subscription,
            Stream stream,
            boolean redriven,
            @Nullable RuntimeException verdict) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        status -> streams.applyNext(subscription, stream, redriven, verdict)));
    }
}
