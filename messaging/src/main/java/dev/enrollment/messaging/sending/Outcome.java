package dev.enrollment.messaging.sending;

import dev.enrollment.messaging.storage.Stream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of messages that were sent together.
 *
 * @param failures for each message, in their order, why it was not sent; null where the broker has
 *     it
 */
record Outcome(List<OutboxMessage> messages, List<@Nullable NotSent> failures) {

    /** A message that the broker does not have. */
    record Unsent(OutboxMessage message, NotSent why) {}

    boolean complete() {
        return failures.stream().allMatch(failure -> failure == null);
    }

    List<Unsent> unsent() {
        List<Unsent> unsent = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            NotSent why = failures.get(i);
            if (why != null) {
                unsent.add(new Unsent(messages.get(i), why));
            }
        }
        return unsent;
    }

    List<OutboxMessage> sent() {
        List<OutboxMessage> sent = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            if (failures.get(i) == null) {
                sent.add(messages.get(i));
            }
        }
        return sent;
    }

    List<Stream> unsentStreams() {
        return unsent().stream().map(unsent -> unsent.message().stream()).toList();
    }
}
