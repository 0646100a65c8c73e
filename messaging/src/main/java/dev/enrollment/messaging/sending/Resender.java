package dev.enrollment.messaging.sending;

import dev.enrollment.defaults.Worker;
import dev.enrollment.messaging.storage.Stream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sends again what was set aside, of each stream one message after the other. Each topic has a
 * thread of its own while there is something to try, so that one that blocks holds up no other; a
 * topic in trouble is tried with a single message, after growing pauses.
 */
final class Resender {

    private static final int MOST_AT_ONCE = 2_000;
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Extended while messages are in hand; what a dead process had is tried soon after. */
    private static final Duration LEASE = Duration.ofSeconds(6);

    private static final Duration EXTENDED_AFTER = LEASE.dividedBy(3);

    private final Broker broker;
    private final TroubledTopics topics;
    private final Backlog backlog;
    private final UnsentTable table;
    private final UnsentClaims claims;
    private final Duration grace;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Set<InHand> inHand = ConcurrentHashMap.newKeySet();
    private long extended = System.nanoTime();

    private record InHand(String topic, List<UUID> ids) {}

    /**
     * @param grace how long a topic may be missing before its messages are shown as parked
     */
    Resender(
            Broker broker,
            TroubledTopics topics,
            Backlog backlog,
            UnsentTable table,
            UnsentClaims claims,
            Duration grace) {
        this.broker = broker;
        this.topics = topics;
        this.backlog = backlog;
        this.table = table;
        this.claims = claims;
        this.grace = grace;
    }

    /** One look at all topics with unsent messages. */
    void round() throws InterruptedException {
        extendLeases();
        backlog.look();
        for (String topic : table.topics()) {
            if (topics.mayTry(topic) && busy.add(topic)) {
                Thread.ofPlatform().daemon().name("resend-" + topic).start(() -> resend(topic));
            }
        }
        Thread.sleep(PAUSE);
    }

    private void extendLeases() {
        long now = System.nanoTime();
        if (now - extended > EXTENDED_AFTER.toNanos()) {
            extended = now;
            inHand.forEach(those -> claims.keep(those.topic(), those.ids(), LEASE));
        }
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
        List<OutboxMessage> claimed = claims.claim(topic, key, limit, LEASE);
        if (claimed.isEmpty()) {
            return false;
        }
        var those = new InHand(topic, claimed.stream().map(OutboxMessage::id).toList());
        inHand.add(those);
        try {
            var order = new FirstTries(topics, backlog);
            Outcome outcome = InWaves.send(claimed, wave -> sent(wave, order));
            claims.settle(topic, outcome);
            NotSent trouble = topics.of(topic);
            if (trouble != null) {
                claims.failed(topic, trouble, grace);
            }
            return outcome.complete();
        } finally {
            inHand.remove(those);
        }
    }

    private Outcome sent(List<OutboxMessage> wave, FirstTries order) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        broker.send(wave, order, outcome::complete);
        return outcome.join();
    }
}
