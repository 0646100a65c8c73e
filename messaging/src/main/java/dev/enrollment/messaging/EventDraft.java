package dev.enrollment.messaging;

import dev.enrollment.events.Meta;
import org.apache.avro.specific.SpecificRecord;

/** An event that still lacks its {@code meta}: the record's first field, supplied by the outbox. */
@FunctionalInterface
public interface EventDraft {

    /** Returns the complete record; its field 0 must be the given {@code meta}. */
    SpecificRecord withMeta(Meta meta);
}
