package dev.enrollment.agreement.messaging;

import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.pack.CaseEvent;
import dev.enrollment.agreement.pack.CaseEvents;
import dev.enrollment.events.Meta;
import dev.enrollment.messaging.EventHandler;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.schemas.RecordTypes;
import dev.enrollment.schemas.TopicCatalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every event that is read, for the evidence pack. */
@Component
class CaseLog {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CaseEvents events;

    CaseLog(CaseEvents events) {
        this.events = events;
        RecordTypes.trust();
    }

    /** Reads a topic and keeps each of its record types. */
    Subscription keeping(String topic) {
        var subscription = Subscription.toEvents(topic);
        TopicCatalogue.find(topic)
                .orElseThrow()
                .contents()
                .types()
                .forEach(type -> subscription.on(classOf(type), event -> keep(topic, event)));
        return subscription;
    }

    /** Keeps an event, and then handles it. */
    <E extends SpecificRecord> EventHandler<E> keepingAnd(String topic, Consumer<E> handler) {
        return event -> {
            keep(topic, event);
            handler.accept(event);
        };
    }

    private void keep(String topic, SpecificRecord event) {
        Meta meta = (Meta) event.get(0);
        events.keep(
                new CaseEvent(
                        new EnrollmentId(meta.getEnrollmentId()),
                        topic,
                        meta.getSequence(),
                        meta.getEventId(),
                        event.getSchema().getName(),
                        meta.getOccurredAt(),
                        JSON.writeValueAsString(fields(event))));
    }

    private static Map<String, @Nullable Object> fields(SpecificRecord event) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        event.getSchema().getFields().stream()
                .skip(1)
                .forEach(field -> fields.put(field.name(), plain(event.get(field.pos()))));
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case List<?> list -> list.stream().map(CaseLog::plain).toList();
            default -> value.toString();
        };
    }

    @SuppressWarnings("unchecked")
    private static Class<SpecificRecord> classOf(Schema type) {
        return (Class<SpecificRecord>) SpecificData.get().getClass(type);
    }
}
