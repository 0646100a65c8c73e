package dev.enrollment.messaging;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies held events when their turn has come: after the gap before them closed, and again and
 * again while they wait for a fact on another topic. One event, one transaction: this is the rare
 * path.
 */
final class Resumer implements SmartLifecycle {

    private static final int LIMIT = 200;
    private static final long PAUSE_MILLIS = 250;

    private final List<Subscription> subscriptions;
    private final HeldStream streams;
    private final Tables tables;
    private final TransactionTemplate transaction;
    private final Watch watch;
    private final Worker worker = new Worker("held-events", this::round);

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

    private void round() throws InterruptedException {
        tables.progress().resumable(LIMIT).forEach(this::resume);
        watch.look();
        Thread.sleep(PAUSE_MILLIS);
    }

    /** Applies the stream's held events as far as they go. */
    void resume(Stream stream) {
        readerOf(stream.topic())
                .ifPresent(
                        subscription -> {
                            while (step(subscription, stream, false)) {
                                // The next one's turn.
                            }
                        });
    }

    /** Like {@link #resume}, beginning with the event for which the stream was parked. */
    void redrive(Stream stream) {
        boolean more =
                readerOf(stream.topic())
                        .map(subscription -> step(subscription, stream, true))
                        .orElse(false);
        if (more) {
            resume(stream);
        }
    }

    Optional<Subscription> readerOf(String topic) {
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

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }

    @Override
    public int getPhase() {
        return Listeners.PHASE - 1;
    }
}
