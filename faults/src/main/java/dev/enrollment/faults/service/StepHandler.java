package dev.enrollment.faults.service;

import dev.enrollment.events.ApplicationApproved;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.Meta;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.messaging.NotYet;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.schemas.Topics;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** The step: one row read and written, a decision by what was read, one event published. */
record StepHandler(Chains stepped, FactTable facts, Outbox outbox) {

    void submitted(ApplicationSubmitted event) {
        UUID enrollmentId = event.getMeta().getEnrollmentId();
        UUID eventId = event.getMeta().getEventId();
        if (event.getMarket().equals(FaultyService.WAITS) && !facts.knows(enrollmentId)) {
            throw new NotYet("the fact");
        }
        Chain chain = stepped.add(enrollmentId, eventId);
        outbox.append(Topics.REVIEWS, enrollmentId, meta -> decided(chain, meta, eventId));
    }

    private static SpecificRecord decided(Chain chain, Meta meta, UUID eventId) {
        return chain.approves()
                ? new ApplicationApproved(meta, eventId, "DE", null)
                : new ReviewOpened(meta, eventId, "DE");
    }
}
