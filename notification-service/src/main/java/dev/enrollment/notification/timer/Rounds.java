package dev.enrollment.notification.timer;

import dev.enrollment.notification.Assignment;
import dev.enrollment.notification.NotificationProperties;
import dev.enrollment.notification.Outcome;
import dev.enrollment.notification.PostingResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The claimed letters on their way, as many at a time as there are connections. Those of one
 * enrollment that were claimed together follow one another.
 */
@Component
class Rounds {

    private final Courier courier;
    private final Intray intray;
    private final Clock clock;
    private final Duration silence;
    private final int inHand;
    private final Semaphore connections;
    private final AtomicInteger underWay = new AtomicInteger();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

    Rounds(Courier courier, Intray intray, NotificationProperties properties, Clock clock) {
        this.courier = courier;
        this.intray = intray;
        this.clock = clock;
        this.silence = properties.sending().silence();
        this.inHand = properties.sending().inHand();
        this.connections = new Semaphore(properties.sending().connections().count(), true);
    }

    /** How many more may be claimed; none before half of those in hand are done. */
    int room() {
        int free = inHand - underWay.get();
        return 2 * free >= inHand && !threads.isShutdown() ? free : 0;
    }

    void closeIdle() {
        courier.closeIdle();
    }

    void begin(Collection<Assignment> claimed) {
        underWay.addAndGet(claimed.size());
        claimed.stream()
                .collect(
                        Collectors.groupingBy(
                                assignment -> assignment.claimed().occasion().enrollment(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .forEach(this::start);
    }

    /** Begins nothing more, and gives the letters on their way that long. */
    void end(Duration limit) {
        threads.shutdown();
        try {
            if (threads.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }

    private void start(List<Assignment> letters) {
        try {
            threads.execute(() -> carry(letters));
        } catch (RejectedExecutionException stopping) {
            letters.forEach(letter -> carry(letter, false));
        }
    }

    private void carry(List<Assignment> letters) {
        boolean connected = false;
        try {
            connections.acquire();
            connected = true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        try {
            for (Assignment letter : letters) {
                carry(letter, connected);
            }
        } finally {
            if (connected) {
                connections.release();
            }
        }
    }

    private void carry(Assignment letter, boolean connected) {
        PostingResult result = new PostingResult.Untouched();
        if (connected && !threads.isShutdown() && !isSilent(letter)) {
            result = courier.carry(letter);
        }
        // First, so that the turn that writes the result finds the room.
        underWay.decrementAndGet();
        intray.report(new Outcome(letter.claimed(), result));
    }

    /** Its claim waited for so long that it is taken back. */
    private boolean isSilent(Assignment letter) {
        Instant claimed = Objects.requireNonNull(letter.claimed().delivery().claim()).at();
        return claimed.plus(silence).isBefore(clock.instant());
    }
}
