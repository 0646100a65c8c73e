package dev.enrollment.messaging;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Gathers the rows a transaction writes, so that each table is written by one statement just before
 * commit.
 */
public interface WriteBuffer {

    /**
     * Declares a buffered table.
     *
     * @param name unique; tables are flushed in the order of their names
     * @param load reads the rows of the given keys and locks them ({@code FOR UPDATE}, ordered by
     *     key); absent keys are left out
     * @param write inserts or updates all given rows, at best with one statement
     */
    <K extends Comparable<K>, R> BufferedTable<K, R> table(
            String name, Function<Collection<K>, Map<K, R>> load, Consumer<Collection<R>> write);
}
