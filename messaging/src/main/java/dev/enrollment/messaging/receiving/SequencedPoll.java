package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.metrics.Meters;
import dev.enrollment.messaging.storage.Stream;
import dev.enrollment.messaging.wire.Undecodable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Applies numbered events: what is old is ignored, what is next handled, what is early held. */
final class SequencedPoll implements Poll {

    private static final Advance NONE = new Advance(0, 0, false);

    private final Subscription subscription;
    private final RecordReader reader;
    private final Handling handling;
    private final Tables tables;
    private final Meters meters;

    SequencedPoll(
            Subscription subscription,
            RecordReader reader,
            Handling handling,
            Tables tables,
            Meters meters) {
        this.subscription = subscription;
        this.reader = reader;
        this.handling = handling;
        this.tables = tables;
        this.meters = meters;
    }

    @Override
    public void lookUp(Batch batch) {
        reader.lookUp(batch);
    }

    @Override
    public Set<Stream> apply(Batch batch, @Nullable RuntimeException verdict) {
        String topic = subscription.name();
        Collection<StreamArrivals> arrivals = read(batch);
        Map<String, Advance> advances = tables.progress().advance(topic, runs(arrivals));
        preload(advances);
        List<Arrival> early = new ArrayList<>();
        List<ProgressTable.Stop> stops = new ArrayList<>();
        List<String> renewed = new ArrayList<>();
        Set<Stream> resumable = new HashSet<>();
        for (StreamArrivals stream : arrivals) {
            Advance advance = advances.getOrDefault(stream.key(), NONE);
            List<Arrival> waiting = apply(stream, advance, verdict, stops);
            early.addAll(waiting);
            if (statesOnly() && !waiting.isEmpty() && advance.after() == advance.before()) {
                renewed.add(stream.key());
            }
            if (advance.holding()) {
                resumable.add(new Stream(topic, stream.key()));
            }
        }
        tables.progress().stop(stops);
        hold(topic, early);
        // The newer state, or the erasure, may be taken where the older one was refused.
        tables.progress().tryAgain(topic, renewed);
        return resumable;
    }

    private Collection<StreamArrivals> read(Batch batch) {
        Map<String, StreamArrivals> arrivals = new TreeMap<>();
        Map<ConsumerRecord<byte[], byte[]>, String> unreadable = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> raw : batch.records()) {
            try {
                Arrival arrival = placed(reader.sequenced(raw));
                arrivals.computeIfAbsent(arrival.key(), StreamArrivals::new).add(arrival);
            } catch (Undecodable e) {
                unreadable.put(raw, String.valueOf(e.getMessage()));
            }
        }
        tables.parked().add(batch, unreadable);
        if (statesOnly()) {
            arrivals.values().forEach(StreamArrivals::keepNewest);
            tables.parked().forget(subscription.name(), erased(arrivals.values()));
        }
        return arrivals.values();
    }

    private static List<String> erased(Collection<StreamArrivals> arrivals) {
        return arrivals.stream()
                .filter(stream -> stream.wholeRun().last() == Arrival.LAST)
                .map(StreamArrivals::key)
                .toList();
    }

    /** Only states can be erased: an events topic has no place for a tombstone. */
    private Arrival placed(Arrival arrival) {
        if (arrival.message() == null && !statesOnly()) {
            throw new Undecodable("a tombstone on a topic of events");
        }
        return arrival;
    }

    private boolean statesOnly() {
        return subscription.kind() == Subscription.Kind.STATE;
    }

    private List<ProgressTable.Run> runs(Collection<StreamArrivals> arrivals) {
        return arrivals.stream()
                .map(stream -> statesOnly() ? stream.wholeRun() : stream.firstRun())
                .toList();
    }

    private void preload(Map<String, Advance> advances) {
        List<UUID> next = new ArrayList<>();
        advances.forEach(
                (key, advance) -> {
                    if (advance.after() > advance.before()) {
                        next.add(UUID.fromString(key));
                    }
                });
        if (!next.isEmpty()) {
            subscription.preload(next);
        }
    }

    /** Handles what is next; returns what must wait, and adds to {@code stops} what is refused. */
    private List<Arrival> apply(
            StreamArrivals stream,
            Advance advance,
            @Nullable RuntimeException verdict,
            List<ProgressTable.Stop> stops) {
        List<Arrival> early = new ArrayList<>();
        boolean stopped = false;
        int old = 0;
        for (Arrival arrival : stream.inOrder()) {
            if (arrival.sequence() <= advance.before()) {
                old++;
                continue;
            }
            boolean next = !stopped && arrival.sequence() <= advance.after();
            if (next) {
                Handling.Refusal refusal = handling.handle(subscription, arrival, verdict);
                if (refusal == null) {
                    continue;
                }
                stops.add(stop(arrival, advance, refusal));
            }
            stopped = true;
            early.add(arrival);
        }
        meters.ignored(old);
        return early;
    }

    private ProgressTable.Stop stop(Arrival arrival, Advance advance, Handling.Refusal refusal) {
        long applied = statesOnly() ? advance.before() : arrival.sequence() - 1;
        Stream stream = new Stream(subscription.name(), arrival.key());
        return new ProgressTable.Stop(stream, applied, refusal);
    }

    private void hold(String topic, List<Arrival> early) {
        if (early.isEmpty()) {
            return;
        }
        List<String> keys = early.stream().map(Arrival::key).distinct().toList();
        tables.held().add(early);
        if (statesOnly()) {
            tables.held().keepNewest(topic, keys);
        }
        tables.progress().markHolding(topic, keys);
    }
}
