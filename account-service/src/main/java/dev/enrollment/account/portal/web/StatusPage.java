package dev.enrollment.account.portal.web;

import dev.enrollment.account.AppealGround;
import dev.enrollment.account.Refusal;
import dev.enrollment.account.WithdrawalReason;
import dev.enrollment.account.document.DocumentDesk;
import dev.enrollment.account.intake.Violation;
import dev.enrollment.account.portal.AppealDesk;
import dev.enrollment.account.portal.Draft;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that tells an applicant where the enrollment stands, with its forms. */
@Component
class StatusPage {

    private final StatusReader statuses;
    private final DocumentDesk documents;
    private final Words words;

    StatusPage(StatusReader statuses, DocumentDesk documents, Words words) {
        this.statuses = statuses;
        this.documents = documents;
        this.words = words;
    }

    ModelAndView of(Draft draft) {
        return page("portal/status", draft);
    }

    /** What the page replaces by itself while it is open. */
    ModelAndView course(Draft draft) {
        return page("portal/status :: course", draft);
    }

    /** The page with what is to be put right. */
    ModelAndView refused(ModelAndView page, List<Violation> violations, Draft draft) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("problems", words.problems(violations, draft.market()));
    }

    /** Tells that it is done, or why it cannot be. */
    ModelAndView answer(Draft draft, Optional<Refusal> refusal, String done) {
        if (refusal.isEmpty()) {
            return Redirects.to("/enrollments/" + draft.id() + "?done=" + done);
        }
        ModelAndView page = of(draft);
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("refusal", refusal.get().name());
    }

    private ModelAndView page(String view, Draft draft) {
        return statuses.of(draft.id())
                .map(status -> page(view, draft, status))
                .orElseGet(() -> Redirects.to("/enrollments/" + draft.id() + "/account"));
    }

    private ModelAndView page(String view, Draft draft, StatusView status) {
        var page =
                new ModelAndView(view)
                        .addObject("draft", draft)
                        .addObject("status", status)
                        .addObject("problems", Problems.NONE)
                        .addObject("typed", status.hasForm())
                        .addObject("ticked", Set.of())
                        .addObject("statement", "")
                        .addObject("reasons", WithdrawalReason.values())
                        .addObject("grounds", AppealGround.values())
                        .addObject("most", AppealDesk.MOST_CHARACTERS)
                        .addObject("markets", statuses.otherMarkets(draft.market()));
        if (status.hasForm()) {
            page.addObject(
                    "handedIn",
                    documents.all(draft.id()).stream()
                            .filter(document -> document.item().equals(AppealDesk.ITEM))
                            .toList());
        }
        return page;
    }
}
