package dev.enrollment.notification.timer;

import dev.enrollment.notification.HandOver;
import dev.enrollment.notification.LostClaim;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A letter before its final dot, until its hand-over is committed or refused. */
final class HandOverWait {

    private final HandOver handOver;
    private final CompletableFuture<Boolean> committed = new CompletableFuture<>();

    HandOverWait(HandOver handOver) {
        this.handOver = handOver;
    }

    HandOver handOver() {
        return handOver;
    }

    /** Whether the letter still waits. */
    boolean isOpen() {
        return !committed.isDone();
    }

    void end(boolean permitted) {
        committed.complete(permitted);
    }

    /** Returns when the final dot may be sent; throws when it must not, or after the limit. */
    void await(Duration limit) {
        try {
            if (committed.get(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (TimeoutException | ExecutionException overdue) {
            committed.cancel(false);
        } catch (InterruptedException stopping) {
            committed.cancel(false);
            Thread.currentThread().interrupt();
        }
        throw new LostClaim(handOver.claimed().id());
    }
}
