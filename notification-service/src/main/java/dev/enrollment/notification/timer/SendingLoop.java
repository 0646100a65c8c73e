package dev.enrollment.notification.timer;

import dev.enrollment.notification.Mailroom;
import dev.enrollment.notification.Notification;
import dev.enrollment.notification.NotificationProperties;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Claims what is due, as much as there are free hands, and has each letter carried on a thread of
 * its own. Any number of instances may run it: a claim is exclusive. Stopping waits a little for
 * the letters under way.
 */
@Component
class SendingLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SendingLoop.class);
    private static final Duration FAREWELL = Duration.ofSeconds(4);
    private static final int RECOVERED_AT_ONCE = 100;

    private final Mailroom mailroom;
    private final Courier courier;
    private final WakeUp wakeUp;
    private final Duration poll;
    private final Semaphore hands;
    private final String owner = UUID.randomUUID().toString();
    private final ExecutorService letters = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread loop = Thread.ofVirtual().name("sending").unstarted(this::run);
    private volatile boolean running;

    SendingLoop(
            Mailroom mailroom, Courier courier, WakeUp wakeUp, NotificationProperties properties) {
        this.mailroom = mailroom;
        this.courier = courier;
        this.wakeUp = wakeUp;
        this.poll = properties.sending().poll();
        this.hands = new Semaphore(properties.sending().concurrency());
    }

    @Override
    public void start() {
        running = true;
        loop.start();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void stop() {
        running = false;
        wakeUp.now();
        letters.shutdown();
        try {
            if (!letters.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                letters.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            letters.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long recovered = System.nanoTime();
        while (running) {
            try {
                if (System.nanoTime() - recovered >= poll.toNanos()) {
                    mailroom.recover(RECOVERED_AT_ONCE);
                    recovered = System.nanoTime();
                }
                if (claim() == 0) {
                    wakeUp.sleep(poll);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException away) {
                pause(away);
            }
        }
    }

    private int claim() throws InterruptedException {
        hands.acquire();
        int free = 1 + hands.drainPermits();
        List<Notification> claimed = List.of();
        try {
            claimed = running ? mailroom.claim(owner, free) : List.of();
        } finally {
            hands.release(free - claimed.size());
        }
        claimed.forEach(this::send);
        return claimed.size();
    }

    private void send(Notification claimed) {
        letters.execute(
                () -> {
                    try {
                        courier.carry(claimed);
                    } finally {
                        hands.release();
                    }
                });
    }

    private void pause(RuntimeException away) {
        log.warn("Sending pauses: {}", away.getClass().getSimpleName());
        try {
            Thread.sleep(poll.multipliedBy(5));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
