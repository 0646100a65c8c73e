package dev.enrollment.messaging.sending;

import dev.enrollment.messaging.storage.Stream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages of many streams so that none overtakes another of its stream: first the first of
 * each, then the second of those whose first the broker has, and so on. What comes after a message
 * that failed is not tried.
 */
final class InWaves {

    private final Function<List<OutboxMessage>, Outcome> broker;
    private final Map<UUID, NotSent> failures = new HashMap<>();

    private InWaves(Function<List<OutboxMessage>, Outcome> broker) {
        this.broker = broker;
    }

    /**
     * @param messages in the order of their streams
     * @param broker sends messages of different streams and waits for their outcome
     */
    static Outcome send(
            List<OutboxMessage> messages, Function<List<OutboxMessage>, Outcome> broker) {
        InWaves waves = new InWaves(broker);
        Map<Stream, Queue<OutboxMessage>> waiting = new LinkedHashMap<>();
        messages.forEach(
                message ->
                        waiting.computeIfAbsent(message.stream(), any -> new ArrayDeque<>())
                                .add(message));
        while (!waiting.isEmpty()) {
            waves.sendFirstOf(waiting);
        }
        List<@Nullable NotSent> outcomes = new ArrayList<>(messages.size());
        messages.forEach(message -> outcomes.add(waves.failures.get(message.id())));
        return new Outcome(messages, outcomes);
    }

    private void sendFirstOf(Map<Stream, Queue<OutboxMessage>> waiting) {
        List<OutboxMessage> wave = waiting.values().stream().map(Queue::remove).toList();
        broker.apply(wave).unsent().forEach(failed -> givesUp(failed, waiting));
        waiting.values().removeIf(Queue::isEmpty);
    }

    private void givesUp(Outcome.Unsent failed, Map<Stream, Queue<OutboxMessage>> waiting) {
        failures.put(failed.message().id(), failed.why());
        Queue<OutboxMessage> behind = waiting.get(failed.message().stream());
        while (behind != null && !behind.isEmpty()) {
            failures.put(behind.remove().id(), NotSent.BEHIND);
        }
    }
}
