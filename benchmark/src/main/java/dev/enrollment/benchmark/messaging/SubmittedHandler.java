package dev.enrollment.benchmark.messaging;

import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.schemas.Topics;
import java.util.UUID;

/** The step. */
record SubmittedHandler(BufferedDossiers dossiers, Outbox outbox) {

    void submitted(ApplicationSubmitted event) {
        UUID enrollmentId = event.getMeta().getEnrollmentId();
        dossiers.put(dossiers.of(enrollmentId).after(event));
        outbox.append(
                Topics.REVIEWS,
                enrollmentId,
                meta -> new ReviewOpened(meta, event.getMeta().getEventId(), event.getMarket()));
    }
}
