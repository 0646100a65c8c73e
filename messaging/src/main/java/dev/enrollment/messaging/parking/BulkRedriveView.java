package dev.enrollment.messaging.parking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A frozen list, with what has come of it up to now.
 *
 * @param groups how many items of a topic stand alike, most first
 * @param items in the order in which they are tried
 * @param complete false where more items follow
 */
record BulkRedriveView(Line list, List<Group> groups, List<Item> items, boolean complete) {

    /** What has become of an item. */
    enum Outcome {
        /** As it was when it was listed: not tried yet. */
        LISTED,
        /** Tried, and refused again. */
        PARKED,
        /** Goes by itself when what it waits for is there. */
        WAITING,
        /** The stream went past its event, the record was applied, the broker has the message. */
        DONE,
        /** An operator has given it up. */
        DISCARDED,
        /** No longer set aside, and not known to be done: an erasure took it along, for example. */
        GONE
    }

    /**
     * One list.
     *
     * @param topic what it was limited to; null for all
     * @param reason what the reasons have in common; null for any
     * @param items how many it holds
     * @param tried how many were tried
     * @param done how many are {@link Outcome#DONE}
     * @param finishedAt when the last one was tried
     */
    record Line(
            UUID id,
            @Nullable String topic,
            @Nullable String reason,
            Instant frozenAt,
            String frozenBy,
            @Nullable Instant startedAt,
            @Nullable String startedBy,
            @Nullable Instant finishedAt,
            long items,
            long tried,
            long done) {}

    /**
     * Items alike.
     *
     * @param reason without numbers, identities and quoted words; null where they are no longer set
     *     aside
     */
    record Group(
            RedriveLists.Kind kind,
            String topic,
            Outcome outcome,
            @Nullable String reason,
            long items) {}

    /**
     * One item.
     *
     * @param key of a stream or message
     * @param event a stream's number, or a message's identity
     * @param partition of a record
     * @param offset of a record
     */
    record Item(
            int number,
            RedriveLists.Kind kind,
            String topic,
            @Nullable String key,
            @Nullable String event,
            @Nullable Integer partition,
            @Nullable Long offset,
            Outcome outcome,
            @Nullable String reason) {}
}
