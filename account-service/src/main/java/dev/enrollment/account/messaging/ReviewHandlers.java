package dev.enrollment.account.messaging;

import static dev.enrollment.account.messaging.InOrder.enrollment;
import static dev.enrollment.account.messaging.InOrder.require;

import dev.enrollment.account.AccountEvent.Note;
import dev.enrollment.account.AccountEvent.Noted;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.remark.RemarkDesk;
import dev.enrollment.events.ApplicationApproved;
import dev.enrollment.events.ApplicationRejected;
import dev.enrollment.events.CheckCompleted;
import dev.enrollment.events.InformationRequested;
import dev.enrollment.events.Meta;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.messaging.NotYet;
import java.util.List;
import org.springframework.stereotype.Component;

/** What review-service found and people decided. */
@Component
class ReviewHandlers {

    private static final String AWAITED = "an earlier step of the review";

    private final NewsDesk news;
    private final RemarkDesk remarks;

    ReviewHandlers(NewsDesk news, RemarkDesk remarks) {
        this.news = news;
        this.remarks = remarks;
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
        requireRemarks(meta, event.getRemarksRevision());
        var items = List.copyOf(event.getItems());
        var asked =
                news.informationRequested(
                        enrollment(meta), meta.getOccurredAt(), items, event.getAnswerBy());
        require(asked, AWAITED);
    }

    void approved(ApplicationApproved event) {
        var meta = event.getMeta();
        require(news.approved(enrollment(meta), meta.getOccurredAt()), AWAITED);
    }

    void rejected(ApplicationRejected event) {
        var meta = event.getMeta();
        requireRemarks(meta, event.getRemarksRevision());
        var reasons = List.copyOf(event.getReasons());
        var rejected =
                news.rejected(enrollment(meta), meta.getOccurredAt(), reasons, event.getAppealBy());
        require(rejected, AWAITED);
    }

    private void requireRemarks(Meta meta, int revision) {
        if (remarks.awaits(enrollment(meta), revision)) {
            throw new NotYet("remarks revision " + revision);
        }
    }
}
