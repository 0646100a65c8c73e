package dev.enrollment.messaging.sending;

import dev.enrollment.messaging.storage.Stream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nothing goes to a topic in trouble, and nothing goes before what has failed of its stream. */
final class InOrder implements Broker.Order {

    private final TroubledTopics topics;
    private final Backlog backlog;
    private final Set<Stream> blocked;

    /**
     * @param blocked streams with earlier messages unsent; grows with each failure
     */
    InOrder(TroubledTopics topics, Backlog backlog, Set<Stream> blocked) {
        this.topics = topics;
        this.backlog = backlog;
        this.blocked = blocked;
    }

    @Override
    public @Nullable NotSent before(OutboxMessage message) {
        NotSent trouble = topics.of(message.topic());
        if (trouble != null) {
            return trouble;
        }
        return !blocked.isEmpty() && blocked.contains(message.stream()) ? NotSent.BEHIND : null;
    }

    @Override
    public void failed(OutboxMessage message) {
        backlog.failed(message.stream());
        blocked.add(message.stream());
    }
}
