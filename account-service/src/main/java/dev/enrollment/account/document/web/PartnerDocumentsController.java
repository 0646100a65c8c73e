package dev.enrollment.account.document.web;

import dev.enrollment.account.Account;
import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.document.DocumentDesk;
import dev.enrollment.account.intake.Violation;
import dev.enrollment.account.timeline.Course;
import dev.enrollment.account.timeline.Entry;
import dev.enrollment.account.timeline.Milestone;
import dev.enrollment.account.timeline.TimelineDesk;
import dev.enrollment.account.web.EnrollmentPath;
import dev.enrollment.account.web.PartnerToken;
import dev.enrollment.edge.api.Problem;
import dev.enrollment.edge.api.ProblemException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a partner's system what reviewers ask for, and takes its documents. */
@RestController
@RequestMapping("/api/enrollments/{id}")
@PreAuthorize("hasRole('partner-system')")
class PartnerDocumentsController {

    private final AccountDesk accounts;
    private final TimelineDesk timelines;
    private final DocumentDesk documents;

    PartnerDocumentsController(
            AccountDesk accounts, TimelineDesk timelines, DocumentDesk documents) {
        this.accounts = accounts;
        this.timelines = timelines;
        this.documents = documents;
    }

    /** The list of items is empty while reviewers ask for nothing. */
    @GetMapping("/information")
    InformationView information(@PathVariable String id, @AuthenticationPrincipal Jwt token) {
        Account account = own(id, token);
        return request(account)
                .map(
                        asked ->
                                InformationView.of(
                                        asked,
                                        timelines
                                                .course(account.id())
                                                .map(course -> course.standing().due())
                                                .orElse(null),
                                        documents.all(account.id())))
                .orElse(InformationView.NOTHING);
    }

    /** A document that is sent again after a lost answer is kept once. */
    @PutMapping("/documents/{item}")
    InformationView handIn(
            @PathVariable String id,
            @PathVariable String item,
            @AuthenticationPrincipal Jwt token,
            @RequestBody byte[] content) {
        Account account = own(id, token);
        Entry asked =
                request(account)
                        .filter(request -> request.codes().contains(item))
                        .filter(_ -> InformationView.document(item))
                        .orElseThrow(() -> notAsked(item, account));
        documents
                .handInOnce(account.id(), item, content, asked.at())
                .ifPresent(PartnerDocumentsController::refuse);
        return information(id, token);
    }

    private Account own(String id, Jwt token) {
        String partner = PartnerToken.partner(token);
        return EnrollmentPath.parse(id)
                .flatMap(accounts::find)
                .filter(account -> account.origin().begunBy(partner))
                .orElseThrow(EnrollmentPath::unknown);
    }

    /** What was asked for last and is not answered yet. */
    private Optional<Entry> request(Account account) {
        if (!account.amendable()) {
            return Optional.empty();
        }
        return timelines.course(account.id()).map(Course::timeline).stream()
                .flatMap(timeline -> timeline.reversed().stream())
                .filter(entry -> entry.milestone() == Milestone.INFORMATION_REQUESTED)
                .findFirst();
    }

    private static ProblemException notAsked(String item, Account account) {
        return new ProblemException(
                Problem.of(
                        HttpStatus.CONFLICT,
                        "NOTHING_WAS_REQUESTED",
                        "No document for the item %s is awaited now; the enrollment is %s."
                                .formatted(item, account.status())));
    }

    private static void refuse(Violation violation) {
        throw new ProblemException(
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "DOCUMENT_REJECTED",
                        "The document cannot be kept.",
                        List.of(
                                new Problem.BrokenRule(
                                        violation.field(),
                                        violation.code(),
                                        violation.message(),
                                        violation.cure()))));
    }
}
