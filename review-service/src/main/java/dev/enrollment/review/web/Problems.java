package dev.enrollment.review.web;

import dev.enrollment.edge.api.Problem;
import dev.enrollment.edge.api.Problem.BrokenRule;
import dev.enrollment.review.AnotherReviewerNeeded;
import dev.enrollment.review.ChangedMeanwhile;
import dev.enrollment.review.IllegalReviewTransition;
import dev.enrollment.review.NoSuchReview;
import dev.enrollment.review.NotTheAssignee;
import dev.enrollment.review.UnacceptableWord;
import dev.enrollment.review.saved.NoSuchView;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals of this service. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class Problems {

    @ExceptionHandler
    ResponseEntity<Problem> illegal(IllegalReviewTransition refusal) {
        return problem(HttpStatus.CONFLICT, "ILLEGAL_TRANSITION", refusal);
    }

    @ExceptionHandler
    ResponseEntity<Problem> changed(ChangedMeanwhile refusal) {
        return problem(HttpStatus.CONFLICT, "CHANGED_MEANWHILE", refusal);
    }

    @ExceptionHandler
    ResponseEntity<Problem> foreign(NotTheAssignee refusal) {
        return problem(HttpStatus.FORBIDDEN, "NOT_THE_ASSIGNEE", refusal);
    }

    @ExceptionHandler
    ResponseEntity<Problem> barred(AnotherReviewerNeeded refusal) {
        return problem(HttpStatus.FORBIDDEN, "ANOTHER_REVIEWER_NEEDED", refusal);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unknown(NoSuchReview refusal) {
        return Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND", "This review does not exist.")
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> unknown(NoSuchView refusal) {
        return Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND", "You have no such view.").answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> unacceptable(UnacceptableWord refusal) {
        return Problem.rejected(
                        refusal.violations().stream()
                                .map(
                                        rule ->
                                                new BrokenRule(
                                                        rule.field(),
                                                        rule.code(),
                                                        rule.message(),
                                                        rule.cure()))
                                .toList())
                .answer();
    }

    private static ResponseEntity<Problem> problem(
            HttpStatus status, String code, RuntimeException refusal) {
        return Problem.of(status, code, String.valueOf(refusal.getMessage())).answer();
    }
}
