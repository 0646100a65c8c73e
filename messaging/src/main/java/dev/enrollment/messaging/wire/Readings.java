package dev.enrollment.messaging.wire;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is known of writer schemas, by their IDs: how to read their records, or why they cannot be
 * read. Bounded, because anybody may write any number into a record.
 */
final class Readings {

    /** How long a fault is believed: a schema may be registered later. */
    private static final long BELIEVED = Duration.ofMinutes(1).toNanos();

    /** Schemas that are read: a contract has some dozens. */
    private static final int MOST_READ = 1_000;

    /** IDs that nobody knows: those of a flood are soon of no interest. */
    private static final int MOST_UNKNOWN = 20_000;

    /**
     * A reader for one writer schema; made once, as resolving two schemas costs more than reading.
     */
    record Reading(String type, DatumReader<SpecificRecord> reader) {}

    private record Fault(Undecodable why, long since) {}

    private final Map<Integer, Reading> readings = new ConcurrentHashMap<>();
    private final Map<Integer, Fault> faults = new ConcurrentHashMap<>();
    private final Map<Integer, Long> missed = new ConcurrentHashMap<>();
    private final long grace;
    private final LongSupplier nanos;

    /**
     * @param grace how long an ID may be missing in the registry, which may lag behind itself,
     *     before it counts as unknown
     */
    Readings(Duration grace, LongSupplier nanos) {
        this.grace = grace.toNanos();
        this.nanos = nanos;
    }

    /** Whether the registry need not be asked. */
    boolean tells(int schemaId) {
        return readings.containsKey(schemaId) || fault(schemaId) != null;
    }

    /**
     * The reading; null where the registry must be asked.
     *
     * @throws Undecodable where its records cannot be read
     */
    @Nullable Reading find(int schemaId) {
        Reading known = readings.get(schemaId);
        if (known != null) {
            return known;
        }
        Undecodable fault = fault(schemaId);
        if (fault != null) {
            throw fault;
        }
        return null;
    }

    Reading read(int schemaId, Reading reading) {
        bound(readings, MOST_READ);
        readings.put(schemaId, reading);
        missed.remove(schemaId);
        return reading;
    }

    Undecodable faulty(int schemaId, Undecodable why) {
        bound(faults, MOST_UNKNOWN);
        faults.put(schemaId, new Fault(why, nanos.getAsLong()));
        missed.remove(schemaId);
        return why;
    }

    /** The registry has no such schema; returns whether that may be because it lags. */
    boolean mayStillCome(int schemaId) {
        bound(missed, MOST_UNKNOWN);
        long now = nanos.getAsLong();
        return now - missed.computeIfAbsent(schemaId, any -> now) < grace;
    }

    /** Whether an ID that was missing is still given time. */
    boolean waits(int schemaId) {
        Long since = missed.get(schemaId);
        return since != null && nanos.getAsLong() - since < grace;
    }

    private @Nullable Undecodable fault(int schemaId) {
        Fault known = faults.get(schemaId);
        return known != null && nanos.getAsLong() - known.since() < BELIEVED ? known.why() : null;
    }

    /** Beginning again costs a few questions, and no book-keeping. */
    private static void bound(Map<Integer, ?> map, int most) {
        if (map.size() >= most) {
            map.clear();
        }
    }
}
