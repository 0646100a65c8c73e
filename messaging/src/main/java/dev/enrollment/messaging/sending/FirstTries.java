package dev.enrollment.messaging.sending;

import org.jspecify.annotations.Nullable;

/**
 * The order of unsent messages of one topic that are tried again: the first tries the topic, the
 * others follow if that was not in vain. They are heads of their streams: nothing is before them
 * but what has failed and is not written down yet.
 */
final class FirstTries implements Broker.Order {

    private final TroubledTopics topics;
    private final Backlog backlog;
    private boolean tried;

    FirstTries(TroubledTopics topics, Backlog backlog) {
        this.topics = topics;
        this.backlog = backlog;
    }

    @Override
    public @Nullable NotSent before(OutboxMessage message) {
        if (backlog.isFailing(message.stream())) {
            return NotSent.BEHIND;
        }
        if (tried) {
            return topics.of(message.topic());
        }
        tried = true;
        return null;
    }

    /** It is in the table already. */
    @Override
    public void failed(OutboxMessage message) {}
}
