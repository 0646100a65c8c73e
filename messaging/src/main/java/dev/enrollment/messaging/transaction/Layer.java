package dev.enrollment.messaging.transaction;

import dev.enrollment.messaging.sending.OutgoingEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows, read or written, and messages that stand or fall together: those of one event, or all of
 * the transaction so far. Rows that were read behind a savepoint lose their locks with it.
 */
final class Layer {

    private final Map<JdbcBufferedTable<?, ?>, Map<Object, Object>> rows = new HashMap<>();
    private final Map<JdbcBufferedTable<?, ?>, Map<Object, Optional<Object>>> loaded =
            new HashMap<>();
    private final List<OutgoingEvent> events = new ArrayList<>();

    void put(JdbcBufferedTable<?, ?> table, Object key, Object row) {
        rows.computeIfAbsent(table, any -> new TreeMap<>()).put(key, row);
    }

    @Nullable Object row(JdbcBufferedTable<?, ?> table, Object key) {
        return rowsOf(table).get(key);
    }

    /** The table's rows, ordered by key. */
    Map<Object, Object> rowsOf(JdbcBufferedTable<?, ?> table) {
        return rows.getOrDefault(table, Map.of());
    }

    void load(JdbcBufferedTable<?, ?> table, Object key, Optional<Object> row) {
        loaded.computeIfAbsent(table, any -> new HashMap<>()).put(key, row);
    }

    boolean hasLoaded(JdbcBufferedTable<?, ?> table, Object key) {
        return loaded.getOrDefault(table, Map.of()).containsKey(key);
    }

    Optional<Object> loaded(JdbcBufferedTable<?, ?> table, Object key) {
        return loaded.getOrDefault(table, Map.of()).getOrDefault(key, Optional.empty());
    }

    void add(OutgoingEvent event) {
        events.add(event);
    }

    List<OutgoingEvent> events() {
        return events;
    }

    /** Takes over what a later layer holds. */
    void absorb(Layer later) {
        later.rows.forEach((table, changed) -> changed.forEach((key, row) -> put(table, key, row)));
        later.loaded.forEach((table, rows) -> rows.forEach((key, row) -> load(table, key, row)));
        events.addAll(later.events);
    }

    List<JdbcBufferedTable<?, ?>> tables() {
        return rows.keySet().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }
}
