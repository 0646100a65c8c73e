package dev.enrollment.messaging.transaction;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.enrollment.events.Meta;
import dev.enrollment.messaging.EventDraft;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.messaging.sending.OutgoingEvent;
import dev.enrollment.messaging.tracing.EventTraces;
import dev.enrollment.messaging.wire.AvroEncoder;
import dev.enrollment.messaging.wire.EncodedBody;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Encodes what is appended at once, so that a record that cannot go is refused where it was made.
 */
final class TransactionalOutbox implements Outbox {

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final String ERASURE = "Tombstone";

    private final UnitsOfWork units;
    private final AvroEncoder encoder;
    private final EventTraces traces;
    private final Clock clock;

    TransactionalOutbox(UnitsOfWork units, AvroEncoder encoder, EventTraces traces, Clock clock) {
        this.units = units;
        this.encoder = encoder;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public void append(String topic, UUID key, EventDraft event) {
        UnitOfWork unit = units.current();
        Instant now = now();
        Meta meta = new Meta(nextId(), key, 0L, now, unit.cause().eventId());
        SpecificRecord complete = event.withMeta(meta);
        String type = complete.getSchema().getFullName();
        add(
                unit,
                new Addressed(meta.getEventId(), topic, key.toString(), key, type, now),
                meta,
                encoder.event(topic, complete));
    }

    @Override
    public void appendPlain(String topic, String key, SpecificRecord message) {
        String type = message.getSchema().getFullName();
        add(
                units.current(),
                new Addressed(nextId(), topic, key, null, type, now()),
                null,
                encoder.plain(topic, message));
    }

    @Override
    public void appendTombstone(String topic, UUID key) {
        add(
                units.current(),
                new Addressed(nextId(), topic, key.toString(), key, ERASURE, now()),
                null,
                null);
    }

    /**
     * Greater than all before it in this process, also within a millisecond: messages that could
     * not be sent go in the order of their IDs.
     */
    static UUID nextId() {
        return IDS.generate();
    }

    private record Addressed(
            UUID id,
            String topic,
            String key,
            @Nullable UUID enrollment,
            String type,
            Instant at) {}

    private void add(
            UnitOfWork unit, Addressed to, @Nullable Meta meta, @Nullable EncodedBody body) {
        String traceparent =
                traces.made(to.topic, to.type, to.enrollment, unit.cause().traceparent());
        unit.top()
                .add(
                        new OutgoingEvent(
                                to.id, to.topic, to.key, to.type, to.at, traceparent, meta, body));
    }

    /** As precise as the contract's timestamps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
