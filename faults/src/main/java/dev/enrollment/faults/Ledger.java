package dev.enrollment.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The producer's own record of what it sent and what the brokers acknowledged. */
final class Ledger {

    /**
     * What was sent.
     *
     * @param events for each enrollment the identities of its events, in order of their numbers
     * @param garbage what cannot be read, where it was acknowledged
     * @param unacknowledged number of records that were sent and never acknowledged
     */
    record Sent(Map<UUID, List<UUID>> events, Map<Position, Bytes> garbage, long unacknowledged) {

        long eventCount() {
            return events.values().stream().mapToLong(List::size).sum();
        }
    }

    private final Map<UUID, List<UUID>> events = new HashMap<>();
    private final Map<Position, Bytes> garbage = new HashMap<>();
    private final Set<UUID> unacknowledged = new HashSet<>();

    /** Enters the next event of an enrollment; returns its number. */
    synchronized long draw(UUID enrollmentId, UUID eventId) {
        List<UUID> own = events.computeIfAbsent(enrollmentId, any -> new ArrayList<>());
        own.add(eventId);
        unacknowledged.add(eventId);
        return own.size();
    }

    synchronized long lastNumber(UUID enrollmentId) {
        return events.getOrDefault(enrollmentId, List.of()).size();
    }

    /** Enters a record that cannot be read, before it is sent. */
    synchronized void drawGarbage(UUID id) {
        unacknowledged.add(id);
    }

    synchronized void acknowledged(UUID id) {
        unacknowledged.remove(id);
    }

    synchronized void acknowledgedGarbage(UUID id, Position at, Bytes bytes) {
        unacknowledged.remove(id);
        garbage.put(at, bytes);
    }

    synchronized Sent sent() {
        Map<UUID, List<UUID>> copy = new HashMap<>();
        events.forEach((id, own) -> copy.put(id, List.copyOf(own)));
        return new Sent(copy, Map.copyOf(garbage), unacknowledged.size());
    }

    synchronized boolean isSettled() {
        return unacknowledged.isEmpty();
    }
}
