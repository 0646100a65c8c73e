package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.wire.RegistryUnavailable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes held events of many streams through one transaction, after their schemas are known. */
final class HeldEvents {

    /** Events of one pass; at least one of each stream. */
    private static final int MOST = 500;

    private final RecordReader reader;
    private final HeldPoll poll;
    private final Tables tables;
    private final TransactionTemplate transaction;

    HeldEvents(RecordReader reader, HeldPoll poll, Tables tables, TransactionTemplate transaction) {
        this.reader = reader;
        this.poll = poll;
        this.tables = tables;
        this.transaction = transaction;
    }

    /**
     * Applies the next events of the streams, as far as the registry tells their schemas.
     *
     * @param redriven an operator wants parked streams tried
     * @return keys of streams that have moved on and hold more
     * @throws RegistryUnavailable when a redrive needs a schema that the registry does not tell
     */
    Set<String> pass(Subscription subscription, Collection<String> keys, boolean redriven) {
        String topic = subscription.name();
        List<HeldTable.Held> events =
                tables.held().first(topic, keys, Math.max(1, MOST / keys.size()));
        Set<String> unknown = new TreeSet<>();
        List<HeldTable.Held> readable = readable(events, unknown);
        if (redriven && readable.isEmpty() && !unknown.isEmpty()) {
            throw new RegistryUnavailable("schema of a held event");
        }
        tables.progress().tried(topic, unknown);
        Set<String> more = new TreeSet<>();
        if (!readable.isEmpty()) {
            Isolation.apply(
                    readable,
                    (part, verdict) -> more.addAll(applied(subscription, part, redriven, verdict)));
        }
        return more;
    }

    private Set<String> applied(
            Subscription subscription,
            List<HeldTable.Held> part,
            boolean redriven,
            @Nullable RuntimeException verdict) {
        return Objects.requireNonNull(
                transaction.execute(status -> poll.apply(subscription, part, redriven, verdict)));
    }

    /** Asks until the registry does not answer; whatever lies behind an unknown one waits too. */
    private List<HeldTable.Held> readable(List<HeldTable.Held> events, Set<String> unknown) {
        List<HeldTable.Held> readable = new ArrayList<>(events.size());
        boolean answers = true;
        for (HeldTable.Held event : events) {
            boolean asks = reader.asksRegistry(event.payload());
            if (asks && answers) {
                answers = reader.answersFor(event.payload());
                asks = !answers;
            }
            if (asks || unknown.contains(event.key())) {
                unknown.add(event.key());
            } else {
                readable.add(event);
            }
        }
        return readable;
    }
}
