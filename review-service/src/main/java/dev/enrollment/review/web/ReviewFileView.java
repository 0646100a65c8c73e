package dev.enrollment.review.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.enrollment.review.Application;
import dev.enrollment.review.HistoryEntry;
import dev.enrollment.review.Remarks;
import dev.enrollment.review.Review;
import dev.enrollment.review.ReviewCommand;
import dev.enrollment.review.ReviewQueue;
import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.Word;
import dev.enrollment.review.profile.Administrator;
import dev.enrollment.review.profile.Company;
import dev.enrollment.review.profile.Declarant;
import dev.enrollment.review.profile.Office;
import dev.enrollment.review.profile.Profile;
import dev.enrollment.review.profile.Signatory;
import dev.enrollment.review.profile.SupportContact;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one review: what the list shows, the applicant, the codes said last, the
 * history.
 *
 * @param documents where a reviewer's browser finds what the applicant has handed in; null where
 *     there can be nothing
 */
record ReviewFileView(
        @JsonUnwrapped ReviewView review,
        int round,
        List<String> codes,
        @Nullable ApplicantView applicant,
        @Nullable URI documents,
        List<HistoryView> history) {

    static ReviewFileView of(ReviewQueue.File file, PortalProperties portal) {
        Review review = file.review();
        Profile profile = file.profile();
        Word word = review.standing().word();
        return new ReviewFileView(
                ReviewView.of(file.entry()),
                review.checks().round(),
                word == null ? List.of() : word.codes(),
                profile == null ? null : ApplicantView.of(profile, review.application()),
                file.mayHaveDocuments() ? portal.documents(review.enrollment()) : null,
                file.history().stream().map(HistoryView::of).toList());
    }

    /** Who applies; absent once the enrollment is erased. */
    record ApplicantView(
            Company company,
            Office office,
            Administrator administrator,
            String partnerNetworkId,
            Application.@Nullable Support support,
            @Nullable SupportContact supportContact,
            @Nullable Signatory signatory,
            @Nullable DeclarationView declaration) {

        static ApplicantView of(Profile profile, Application application) {
            return new ApplicantView(
                    profile.company(),
                    profile.office(),
                    profile.administrator(),
                    application.partnerNetworkId(),
                    application.support(),
                    profile.supportProfile(),
                    named(profile.signatory()),
                    DeclarationView.of(application.declaration(), profile.declarant()));
        }

        private static @Nullable Signatory named(@Nullable Signatory signatory) {
            return signatory != null && signatory.known() ? signatory : null;
        }
    }

    /**
     * What was declared, when, and by whom; a partner's system names neither language nor person.
     */
    record DeclarationView(
            String version, Instant at, @Nullable String language, @Nullable String by) {

        static @Nullable DeclarationView of(
                Application.@Nullable Declaration declaration, @Nullable Declarant declarant) {
            return declaration == null
                    ? null
                    : new DeclarationView(
                            declaration.version(),
                            declaration.at(),
                            declarant == null ? null : declarant.language(),
                            declarant == null ? null : declarant.name());
        }
    }

    /** One line of the history. */
    record HistoryView(
            Instant at,
            @Nullable String actor,
            ReviewCommand command,
            List<String> details,
            @Nullable String note,
            @Nullable Remarks remarks) {

        static HistoryView of(HistoryEntry entry) {
            ReviewerId actor = entry.actor();
            return new HistoryView(
                    entry.at(),
                    actor == null ? null : actor.subject(),
                    entry.command(),
                    entry.details(),
                    entry.note(),
                    entry.remarks());
        }
    }
}
