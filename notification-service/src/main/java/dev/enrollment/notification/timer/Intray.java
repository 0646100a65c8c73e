package dev.enrollment.notification.timer;

import dev.enrollment.defaults.WakeUp;
import dev.enrollment.notification.Batch;
import dev.enrollment.notification.HandOver;
import dev.enrollment.notification.NotificationId;
import dev.enrollment.notification.NotificationProperties;
import dev.enrollment.notification.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;

/**
 * Where letters under way leave what is to be written down. The loop takes all of it together, so
 * that batches grow with the load: while one transaction runs, the next batch fills.
 */
@Component
class Intray {

    private final WakeUp wakeUp;
    private final Duration limit;
    private final Queue<HandOverWait> handOvers = new ConcurrentLinkedQueue<>();
    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();

    Intray(WakeUp wakeUp, NotificationProperties properties) {
        this.wakeUp = wakeUp;
        this.limit = properties.sending().silence();
    }

    /** Returns when the hand-over is committed, so that the final dot may be sent; else throws. */
    void awaitHandOver(HandOver handOver) {
        HandOverWait wait = new HandOverWait(handOver);
        handOvers.add(wait);
        wakeUp.now();
        wait.await(limit);
    }

    /** How many letters wait before their final dots. */
    int waiting() {
        return handOvers.size();
    }

    void report(Outcome outcome) {
        outcomes.add(outcome);
        wakeUp.now();
    }

    /** All that was left here, and is not given up. */
    Papers take() {
        List<Outcome> answered = all(outcomes);
        // An outcome that is here already means that the letter no longer waits.
        return new Papers(all(handOvers).stream().filter(HandOverWait::isOpen).toList(), answered);
    }

    /** Offers results again that could not be written. */
    void putBack(List<Outcome> unwritten) {
        outcomes.addAll(unwritten);
    }

    private static <T> List<T> all(Queue<T> queue) {
        List<T> taken = new ArrayList<>();
        for (T next = queue.poll(); next != null; next = queue.poll()) {
            taken.add(next);
        }
        return taken;
    }

    /** What the loop has taken to write down. */
    record Papers(List<HandOverWait> waits, List<Outcome> outcomes) {

        boolean isEmpty() {
            return waits.isEmpty() && outcomes.isEmpty();
        }

        Batch batch() {
            return new Batch(waits.stream().map(HandOverWait::handOver).toList(), outcomes);
        }

        /** Lets the letters go on that were handed over; the others must not be ended. */
        void end(Set<NotificationId> handedOver) {
            waits.forEach(wait -> wait.end(handedOver.contains(wait.handOver().claimed().id())));
        }

        /** The same, each for itself. */
        List<Papers> apart() {
            List<Papers> each = new ArrayList<>();
            outcomes.forEach(outcome -> each.add(new Papers(List.of(), List.of(outcome))));
            waits.forEach(wait -> each.add(new Papers(List.of(wait), List.of())));
            return each;
        }
    }
}
