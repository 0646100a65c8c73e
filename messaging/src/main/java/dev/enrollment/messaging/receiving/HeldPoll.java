package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.storage.Stream;
import dev.enrollment.messaging.wire.Undecodable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applies held events whose turn has come, those of many streams inside one transaction. */
final class HeldPoll {

    /** What became of one stream: the last number applied, and why the next was not. */
    private record Run(
            String key, StreamPosition before, long last, Handling.@Nullable Refusal refusal) {

        boolean moved() {
            return last > before.lastSequence();
        }
    }

    private final RecordReader reader;
    private final Handling handling;
    private final Tables tables;
    private final Duration patience;
    private final CaughtUp caughtUp;

    /**
     * @param patience how long an event may wait for a fact on another topic, counted while all
     *     topics are read up to date
     */
    HeldPoll(
            RecordReader reader,
            Handling handling,
            Tables tables,
            Duration patience,
            CaughtUp caughtUp) {
        this.reader = reader;
        this.handling = handling;
        this.tables = tables;
        this.patience = patience;
        this.caughtUp = caughtUp;
    }

    /**
     * Applies the events, which are in order within each stream, as far as they go.
     *
     * @param redriven an operator wants parked streams tried
     * @param verdict refuses each event for this reason; null otherwise
     * @return keys of streams that have moved on and hold more
     */
    Set<String> apply(
            Subscription subscription,
            List<HeldTable.Held> events,
            boolean redriven,
            @Nullable RuntimeException verdict) {
        Map<String, List<HeldTable.Held>> streams = new TreeMap<>();
        events.forEach(
                event -> streams.computeIfAbsent(event.key(), any -> new ArrayList<>()).add(event));
        Map<String, StreamPosition> positions = open(subscription, streams.keySet(), redriven);
        if (verdict == null && !positions.isEmpty()) {
            subscription.preload(positions.keySet().stream().map(UUID::fromString).toList());
        }
        List<Run> runs = new ArrayList<>();
        positions.forEach(
                (key, position) -> {
                    var queue = streams.getOrDefault(key, List.of());
                    runs.add(run(subscription, key, position, queue, verdict));
                });
        return settle(subscription.name(), runs);
    }

    private Map<String, StreamPosition> open(
            Subscription subscription, Set<String> keys, boolean redriven) {
        Map<String, StreamPosition> positions = tables.progress().lock(subscription.name(), keys);
        positions.values().removeIf(any -> any.status() == StreamStatus.PARKED && !redriven);
        return positions;
    }

    private Run run(
            Subscription subscription,
            String key,
            StreamPosition position,
            List<HeldTable.Held> queue,
            @Nullable RuntimeException verdict) {
        long last = position.lastSequence();
        for (HeldTable.Held event : queue) {
            if (event.sequence() <= last) {
                continue;
            }
            if (subscription.kind() != Subscription.Kind.STATE && event.sequence() != last + 1) {
                break;
            }
            Handling.Refusal refusal = handled(subscription, event, verdict);
            if (refusal != null) {
                return new Run(key, position, last, refusal);
            }
            last = event.sequence();
        }
        return new Run(key, position, last, null);
    }

    private Handling.@Nullable Refusal handled(
            Subscription subscription, HeldTable.Held held, @Nullable RuntimeException verdict) {
        try {
            Arrival arrival = reader.sequenced(held.source(), held.payload(), held.traceparent());
            return handling.handle(subscription, arrival, verdict);
        } catch (Undecodable e) {
            // It could be decoded when it came.
            return new Handling.Refusal(StreamStatus.PARKED, String.valueOf(e.getMessage()));
        }
    }

    private Set<String> settle(String topic, List<Run> runs) {
        Map<String, Long> reached = new TreeMap<>();
        Set<String> goOn = new TreeSet<>();
        List<ProgressTable.Stop> stops = new ArrayList<>();
        for (Run run : runs) {
            if (run.moved() || run.before().status() == StreamStatus.FLOWING) {
                reached.put(run.key(), run.last());
            }
            if (run.refusal() != null) {
                stops.add(stop(topic, run, run.refusal()));
            } else if (run.moved()) {
                goOn.add(run.key());
            }
        }
        tables.held().deleteUpTo(topic, reached);
        goOn.retainAll(tables.progress().flow(topic, reached));
        tables.progress().stop(stops);
        return goOn;
    }

    private ProgressTable.Stop stop(String topic, Run run, Handling.Refusal refusal) {
        boolean tooLong =
                !run.moved()
                        && run.before().stopped().compareTo(patience) > 0
                        && caughtUp.duration().compareTo(patience) > 0;
        return new ProgressTable.Stop(
                new Stream(topic, run.key()),
                run.last(),
                tooLong ? new Handling.Refusal(StreamStatus.PARKED, refusal.reason()) : refusal);
    }
}
