package dev.enrollment.benchmark.usual.modulith;

import dev.enrollment.benchmark.usual.EncodedEvent;
import dev.enrollment.benchmark.usual.Outbox;
import org.springframework.context.ApplicationEventPublisher;

/** Spring's own events, which the registry stores in the transaction that publishes them. */
record ModulithOutbox(ApplicationEventPublisher events) implements Outbox {

    @Override
    public void append(EncodedEvent event) {
        events.publishEvent(event);
    }
}
