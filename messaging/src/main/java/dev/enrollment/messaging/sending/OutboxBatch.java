package dev.enrollment.messaging.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Messages of one transaction that are stored, sent and deleted together: one row of the outbox.
 *
 * @param id that of the first message
 */
public record OutboxBatch(UUID id, List<OutboxMessage> messages) {

    /** Keeps a row, and what one failure sends again, small beside a poll. */
    static final int MOST = 500;

    /** Cuts a transaction's messages into batches, in order. */
    static List<OutboxBatch> of(List<OutboxMessage> messages) {
        List<OutboxBatch> batches = new ArrayList<>();
        for (int from = 0; from < messages.size(); from += MOST) {
            List<OutboxMessage> some =
                    messages.subList(from, Math.min(from + MOST, messages.size()));
            batches.add(new OutboxBatch(some.getFirst().id(), some));
        }
        return batches;
    }

    int size() {
        return messages.size();
    }
}
