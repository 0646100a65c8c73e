package dev.enrollment.notification;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What is written down together, by one commit. */
public record Batch(List<HandOver> handOvers, List<Outcome> outcomes) {

    public Batch {
        handOvers = List.copyOf(handOvers);
        outcomes = List.copyOf(outcomes);
    }

    /** One letter before its final dot. */
    public static Batch of(HandOver handOver) {
        return new Batch(List.of(handOver), List.of());
    }

    /** One result. */
    public static Batch of(Outcome outcome) {
        return new Batch(List.of(), List.of(outcome));
    }

    boolean isEmpty() {
        return handOvers.isEmpty() && outcomes.isEmpty();
    }

    Collection<NotificationId> ids() {
        return Stream.concat(
                        handOvers.stream().map(HandOver::claimed),
                        outcomes.stream().map(Outcome::claimed))
                .map(Notification::id)
                .distinct()
                .toList();
    }
}
