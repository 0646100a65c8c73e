package dev.enrollment.review.messaging;

import dev.enrollment.messaging.Outbox;
import dev.enrollment.review.HistoryEntry;
import dev.enrollment.review.ReviewEvent;
import dev.enrollment.review.ReviewEvents;
import dev.enrollment.schemas.Topics;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts into the outbox what concerns other services. */
@Component
class PublishedReviewEvents implements ReviewEvents {

    private final Outbox outbox;

    PublishedReviewEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void happened(ReviewEvent event, HistoryEntry entry) {
        UUID key = event.about().enrollment().value();
        ReviewEventMapper.remarks(event)
                .ifPresent(draft -> outbox.append(Topics.REMARKS, key, draft));
        ReviewEventMapper.toRecord(event)
                .ifPresent(draft -> outbox.append(Topics.REVIEWS, key, draft));
    }
}
