package dev.enrollment.account.messaging;

import static dev.enrollment.account.messaging.InOrder.enrollment;
import static dev.enrollment.account.messaging.InOrder.require;

import dev.enrollment.account.AccountEvent.Note;
import dev.enrollment.account.AccountEvent.Noted;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.Signature;
import dev.enrollment.events.AgreementDeclined;
import dev.enrollment.events.AgreementExpired;
import dev.enrollment.events.AgreementExtended;
import dev.enrollment.events.AgreementOffered;
import dev.enrollment.events.AgreementReassigned;
import dev.enrollment.events.AgreementReminded;
import dev.enrollment.events.AgreementSigned;
import java.util.List;
import org.springframework.stereotype.Component;

/** What became of the agreement. Any of it may overtake the approval, which is on another topic. */
@Component
class AgreementHandlers {

    private static final String APPROVAL = "the approval";

    private final NewsDesk news;

    AgreementHandlers(NewsDesk news) {
        this.news = news;
    }

    void offered(AgreementOffered event) {
        var meta = event.getMeta();
        var expires = event.getExpiresAt();
        require(news.offered(enrollment(meta), meta.getOccurredAt(), expires), APPROVAL);
    }

    void reminded(AgreementReminded event) {
        var meta = event.getMeta();
        var noted = new Noted(meta.getOccurredAt(), Note.AGREEMENT_REMINDED, List.of());
        news.noted(enrollment(meta), noted);
    }

    void reassigned(AgreementReassigned event) {
        var meta = event.getMeta();
        var noted = new Noted(meta.getOccurredAt(), Note.AGREEMENT_REASSIGNED, List.of());
        news.noted(enrollment(meta), noted);
    }

    void extended(AgreementExtended event) {
        var meta = event.getMeta();
        news.extended(enrollment(meta), meta.getOccurredAt(), event.getExpiresAt());
    }

    void signed(AgreementSigned event) {
        var meta = event.getMeta();
        var signature =
                new Signature(
                        event.getSignerSubject(),
                        event.getAgreementId().toString(),
                        event.getDocumentVersion(),
                        event.getDocumentHash());
        require(news.signed(enrollment(meta), meta.getOccurredAt(), signature), APPROVAL);
    }

    void declined(AgreementDeclined event) {
        var meta = event.getMeta();
        var reason = event.getReason();
        require(news.declined(enrollment(meta), meta.getOccurredAt(), reason), APPROVAL);
    }

    void expired(AgreementExpired event) {
        var meta = event.getMeta();
        require(news.expired(enrollment(meta), meta.getOccurredAt()), APPROVAL);
    }
}
