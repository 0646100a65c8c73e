package dev.enrollment.messaging.sending;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Topics that take nothing at the moment. Their messages are set aside without asking the producer,
 * which would wait for the topic and hold up all others; one message is tried after growing pauses.
 */
final class TroubledTopics {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private record Trouble(NotSent why, Duration pause, long nextTry) {}

    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    TroubledTopics() {
        this(System::nanoTime);
    }

    TroubledTopics(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** What is wrong with the topic; null where nothing is known to be. */
    @Nullable NotSent of(String topic) {
        Trouble trouble = troubles.isEmpty() ? null : troubles.get(topic);
        return trouble == null ? null : trouble.why();
    }

    /** A try has failed; several at once count as one. */
    void failed(String topic, NotSent why) {
        troubles.compute(topic, (any, before) -> next(before, why));
    }

    private Trouble next(@Nullable Trouble before, NotSent why) {
        long now = nanos.getAsLong();
        if (before == null) {
            return new Trouble(why, FIRST_PAUSE, now + FIRST_PAUSE.toNanos());
        }
        if (now - before.nextTry() < 0) {
            return new Trouble(why, before.pause(), before.nextTry());
        }
        Duration twice = before.pause().multipliedBy(2);
        Duration pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        return new Trouble(why, pause, now + pause.toNanos());
    }

    void taken(String topic) {
        if (!troubles.isEmpty()) {
            troubles.remove(topic);
        }
    }

    /** Whether the topic may be tried now: it is not in trouble, or its pause is over. */
    boolean mayTry(String topic) {
        Trouble trouble = troubles.get(topic);
        return trouble == null || nanos.getAsLong() - trouble.nextTry() >= 0;
    }
}
