package dev.enrollment.notification.timer;

import dev.enrollment.defaults.WakeUp;
import dev.enrollment.notification.NotificationProperties;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One turn after the other: each writes down what the letters under way have left, claims more, and
 * sends those on their way. Any number of instances may run it: a claim is exclusive. Stopping
 * waits a little for the letters under way.
 */
@Component
class SendingLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SendingLoop.class);
    private static final Duration LAST_LETTERS = Duration.ofSeconds(3);
    private static final Duration LAST_TURN = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Turn turn;
    private final Rounds rounds;
    private final WakeUp wakeUp;
    private final Duration poll;
    private final Thread loop = Thread.ofPlatform().daemon().name("sending").unstarted(this::run);
    private volatile boolean running;

    SendingLoop(Turn turn, Rounds rounds, WakeUp wakeUp, NotificationProperties properties) {
        this.turn = turn;
        this.rounds = rounds;
        this.wakeUp = wakeUp;
        this.poll = properties.sending().poll();
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
        rounds.end(LAST_LETTERS);
        running = false;
        wakeUp.now();
        try {
            loop.join(LAST_TURN);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        loop.interrupt();
    }

    private void run() {
        long looked = System.nanoTime() - poll.toNanos();
        boolean last = false;
        boolean paused = false;
        while (!last) {
            last = !running;
            try {
                if (System.nanoTime() - looked >= poll.toNanos()) {
                    turn.lookAround();
                    looked = System.nanoTime();
                }
                turn.take();
                paused = false;
                if (running) {
                    wakeUp.sleep(poll);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException away) {
                pause(away, paused);
                paused = true;
            }
        }
    }

    private void pause(RuntimeException away, boolean again) {
        if (!again) {
            log.warn("Sending pauses: {}", away.getClass().getSimpleName());
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
