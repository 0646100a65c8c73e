package dev.enrollment.account.intake.messaging;

import dev.enrollment.events.ApplicationReceipt;
import dev.enrollment.messaging.EventDraft;
import dev.enrollment.messaging.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Remembers what partners were sent; nothing else may be sent through it. */
final class SentReplies implements Outbox {

    record Sent(String topic, String key, ApplicationReceipt receipt) {}

    final List<Sent> sent = new ArrayList<>();

    @Override
    public void append(String topic, UUID key, EventDraft event) {
        throw new AssertionError("an event on " + topic);
    }

    @Override
    public void appendPlain(String topic, String key, SpecificRecord message) {
        sent.add(new Sent(topic, key, (ApplicationReceipt) message));
    }

    @Override
    public void appendTombstone(String topic, UUID key) {
        throw new AssertionError("a tombstone on " + topic);
    }
}
