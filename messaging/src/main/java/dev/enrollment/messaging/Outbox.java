package dev.enrollment.messaging;

import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * The transactional outbox: what is appended is published if, and only if, the surrounding
 * transaction commits.
 *
 * <p>Every method needs a running transaction and throws {@link IllegalStateException} without one.
 * A record whose encoding exceeds 900 KiB is refused with {@link IllegalArgumentException} here,
 * not at the broker.
 */
public interface Outbox {

    /**
     * Appends an event to the ordered stream of one key. Its sequence number is taken just before
     * commit.
     *
     * @param topic an enrollment topic of the catalogue
     * @param key the enrollment the event is about
     * @param event builds the record around the given {@code meta}; called once, at once
     */
    void append(String topic, UUID key, EventDraft event);

    /**
     * Appends a record without {@code meta}, for topics that partners read.
     *
     * @param key the record's key, as the partner's submission ID
     */
    void appendPlain(String topic, String key, SpecificRecord message);

    /** Appends a tombstone: on a compacted topic, all that was kept under the key is erased. */
    void appendTombstone(String topic, UUID key);
}
