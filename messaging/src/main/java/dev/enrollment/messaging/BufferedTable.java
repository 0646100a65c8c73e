package dev.enrollment.messaging;

import java.util.Collection;
import java.util.Optional;

/**
 * One table as the running transaction sees it: rows put but not yet written come first. Rows must
 * be immutable. What a refused event has put is forgotten; the neighbours' rows stay.
 */
public interface BufferedTable<K extends Comparable<K>, R> {

    /** The row of the key, locked until the transaction ends. */
    Optional<R> find(K key);

    /** Replaces the row of the key; written just before commit. */
    void put(K key, R row);

    /** Reads and locks the rows of many keys by one statement, for the {@link #find}s to come. */
    void preload(Collection<K> keys);

    /** Rows put in this transaction and not yet written: what a query of one's own cannot see. */
    Collection<R> unwritten();
}
