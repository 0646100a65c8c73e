package dev.enrollment.messaging.sending;

import dev.enrollment.defaults.Worker;
import dev.enrollment.messaging.storage.Stream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sends again what was set aside, of each stream one message after the other. Each topic has a
 * thread of its own while there is something to try, so that one that blocks holds up no other; a
 * topic in trouble is tried with a single message, after growing pauses.
 */
final class Resender {

    private static final int MOST_AT_ONCE = 500;
    private static final Duration PAUSE = Duration.ofMillis(500);

    /**
     * Longer than the producer tries by itself ({@code delivery.timeout.ms} and {@code
     * max.block.ms}).
     */
    private static final Duration LEASE = Duration.ofSeconds(40);

    private final Broker broker;
    private final TroubledTopics topics;
    private final Backlog backlog;
    private final UnsentTable table;
    private final Duration grace;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /**
     * @param grace how long a topic may be missing before its messages are shown as parked
     */
    Resender(
            Broker broker,
            TroubledTopics topics,
            Backlog backlog,
            UnsentTable table,
            Duration grace) {
        this.broker = broker;
        this.topics = topics;
        this.backlog = backlog;
        this.table = table;
        this.grace = grace;
    }

    /** One look at all topics with unsent messages. */
    void round() throws InterruptedException {
        backlog.look();
        for (String topic : table.topics()) {
            if (topics.mayTry(topic) && busy.add(topic)) {
                Thread.ofVirtual().name("resend-" + topic).start(() -> resend(topic));
            }
        }
        Thread.sleep(PAUSE);
    }

    private void resend(String topic) {
        try {
            while (attempt(topic, null)) {
                // The next ones' turn.
            }
        } catch (RuntimeException | Error e) {
            Worker.report("outbox-resend", e);
        } finally {
            busy.remove(topic);
        }
    }

    /** Tries the stream's messages in order, as far as they go, whatever has stopped them. */
    void redrive(Stream stream) {
        do {
            table.makeDue(stream);
        } while (attempt(stream.topic(), stream.key()));
    }

    /** The same, where the topic may be tried at this moment. */
    void redriveInTurn(Stream stream) {
        if (topics.mayTry(stream.topic())) {
            redrive(stream);
        }
    }

    /** Returns whether all went, so that those behind them may follow. */
    private boolean attempt(String topic, @Nullable String key) {
        int limit = topics.of(topic) == null ? MOST_AT_ONCE : 1;
        List<OutboxMessage> heads = table.claim(topic, key, limit, LEASE);
        if (heads.isEmpty()) {
            return false;
        }
        Outcome outcome = sent(heads);
        table.sent(outcome.sent());
        List<Outcome.Unsent> unsent = outcome.unsent();
        table.failed(unsent);
        NotSent trouble = topics.of(topic);
        if (trouble != null) {
            table.failed(topic, trouble, grace);
        }
        return unsent.isEmpty();
    }

    private Outcome sent(List<OutboxMessage> heads) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        broker.send(heads, new FirstTries(topics, backlog), outcome::complete);
        return outcome.join();
    }
}
