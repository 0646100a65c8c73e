package dev.enrollment.messaging.sending;

import dev.enrollment.messaging.metrics.Meters;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends a batch of which not all has been sent: what the broker has is forgotten, the rest is set
 * aside, in one transaction. So no message is sent again for a neighbour's sake.
 */
final class Settlement {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private final OutboxTable outbox;
    private final UnsentTable unsent;
    private final Backlog backlog;
    private final TransactionTemplate transaction;
    private final Meters meters;

    Settlement(
            OutboxTable outbox,
            UnsentTable unsent,
            Backlog backlog,
            TransactionTemplate transaction,
            Meters meters) {
        this.outbox = outbox;
        this.unsent = unsent;
        this.backlog = backlog;
        this.transaction = transaction;
        this.meters = meters;
    }

    void settle(OutboxBatch batch, Outcome outcome) {
        List<Outcome.Unsent> left = outcome.unsent();
        transaction.executeWithoutResult(
                status -> {
                    // A row that is gone was taken over, and settled, by another instance.
                    if (outbox.delete(List.of(batch)) == 1) {
                        unsent.add(left);
                    }
                });
        backlog.settled(outcome.unsentStreams());
        meters.unsent(left.size());
        log.warn(
                "{} of {} messages set aside: {}",
                left.size(),
                batch.size(),
                left.getFirst().why().reason());
    }
}
