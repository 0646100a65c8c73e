package dev.enrollment.account.messaging;

import static dev.enrollment.account.messaging.InOrder.enrollment;
import static dev.enrollment.account.messaging.InOrder.require;

import dev.enrollment.account.AccountEvent.Note;
import dev.enrollment.account.AccountEvent.Noted;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.events.ApplicationApproved;
import dev.enrollment.events.ApplicationRejected;
import dev.enrollment.events.CheckCompleted;
import dev.enrollment.events.InformationRequested;
import dev.enrollment.events.ReviewOpened;
import java.util.List;
import org.springframework.stereotype.Component;

/** What review-service found and people decided. */
@Component
class ReviewHandlers {

    private static final String AWAITED = "an earlier step of the review";

    private final NewsDesk news;

    ReviewHandlers(NewsDesk news) {
        this.news = news;
    }

    void opened(ReviewOpened event) {
        var meta = event.getMeta();
        var noted = new Noted(meta.getOccurredAt(), Note.REVIEW_OPENED, List.of());
        news.noted(enrollment(meta), noted);
    }

    /** What a check found is between the reviewers: the applicant sees that it was made. */
    void checked(CheckCompleted event) {
        var meta = event.getMeta();
        var codes = List.of(event.getCheck());
        news.noted(enrollment(meta), new Noted(meta.getOccurredAt(), Note.CHECK_COMPLETED, codes));
    }

    void informationRequested(InformationRequested event) {
        var meta = event.getMeta();
        var items = List.copyOf(event.getItems());
        require(news.informationRequested(enrollment(meta), meta.getOccurredAt(), items), AWAITED);
    }

    void approved(ApplicationApproved event) {
        var meta = event.getMeta();
        require(news.approved(enrollment(meta), meta.getOccurredAt()), AWAITED);
    }

    void rejected(ApplicationRejected event) {
        var meta = event.getMeta();
        var reasons = List.copyOf(event.getReasons());
        require(news.rejected(enrollment(meta), meta.getOccurredAt(), reasons), AWAITED);
    }
}
