package dev.enrollment.messaging.transaction;

import dev.enrollment.messaging.BufferedTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** A buffered table whose rows live in the {@link UnitOfWork} until they are written. */
@SuppressWarnings("unchecked") // keys and rows come back as they were put, by this table only
final class JdbcBufferedTable<K extends Comparable<K>, R> implements BufferedTable<K, R> {

    private final String name;
    private final UnitsOfWork units;
    private final Function<Collection<K>, Map<K, R>> load;
    private final Consumer<Collection<R>> write;

    JdbcBufferedTable(
            String name,
            UnitsOfWork units,
            Function<Collection<K>, Map<K, R>> load,
            Consumer<Collection<R>> write) {
        this.name = name;
        this.units = units;
        this.load = load;
        this.write = write;
    }

    String name() {
        return name;
    }

    @Override
    public Optional<R> find(K key) {
        UnitOfWork unit = units.current();
        Object unwritten = unit.unwritten(this, key);
        if (unwritten != null) {
            return Optional.of((R) unwritten);
        }
        if (!unit.hasLoaded(this, key)) {
            preload(List.of(key));
        }
        return (Optional<R>) unit.loaded(this, key);
    }

    @Override
    public void put(K key, R row) {
        units.current().top().put(this, key, row);
    }

    @Override
    public void preload(Collection<K> keys) {
        UnitOfWork unit = units.current();
        TreeSet<K> missing = new TreeSet<>(keys);
        missing.removeIf(key -> unit.hasLoaded(this, key));
        if (missing.isEmpty()) {
            return;
        }
        Map<K, R> found = unit.read(() -> load.apply(missing));
        Layer top = unit.top();
        missing.forEach(key -> top.load(this, key, Optional.ofNullable(found.get(key))));
    }

    @Override
    public Collection<R> unwritten() {
        UnitOfWork unit = units.current();
        Map<Object, Object> rows = new TreeMap<>(unit.settled().rowsOf(this));
        rows.putAll(unit.top().rowsOf(this));
        return new ArrayList<>((Collection<R>) rows.values());
    }

    void write(Map<Object, Object> rows) {
        write.accept((Collection<R>) rows.values());
    }
}
