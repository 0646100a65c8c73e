package dev.enrollment.review.web;

import dev.enrollment.review.AnotherReviewerNeeded;
import dev.enrollment.review.ChangedMeanwhile;
import dev.enrollment.review.IllegalReviewTransition;
import dev.enrollment.review.NoSuchReview;
import dev.enrollment.review.NotTheAssignee;
import dev.enrollment.review.UnacceptableWord;
import dev.enrollment.review.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Every refusal as a problem of RFC 9457 with a code. */
@RestControllerAdvice(annotations = RestController.class)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail illegal(IllegalReviewTransition refusal) {
        ProblemDetail problem =
                problem(HttpStatus.CONFLICT, "ILLEGAL_TRANSITION", refusal.getMessage());
        problem.setProperty("reviewStatus", refusal.status());
        problem.setProperty("command", refusal.command());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail changed(ChangedMeanwhile refusal) {
        return problem(HttpStatus.CONFLICT, "CHANGED_MEANWHILE", refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail foreign(NotTheAssignee refusal) {
        ProblemDetail problem =
                problem(HttpStatus.FORBIDDEN, "NOT_THE_ASSIGNEE", refusal.getMessage());
        problem.setProperty("command", refusal.command());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail barred(AnotherReviewerNeeded refusal) {
        return problem(HttpStatus.FORBIDDEN, "ANOTHER_REVIEWER_NEEDED", refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchReview refusal) {
        return problem(HttpStatus.NOT_FOUND, "NOT_FOUND", "No such review");
    }

    @ExceptionHandler
    ProblemDetail unacceptable(UnacceptableWord refusal) {
        ProblemDetail problem =
                problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "VIOLATIONS",
                        "The request breaks rules; see the violations");
        problem.setProperty("violations", refusal.violations());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unforeseen(RuntimeException trouble) {
        log.error("A request failed", trouble);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL", "Something went wrong here");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException refusal,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, "MALFORMED", "The body is not what is expected");
        if (refusal.getCause() instanceof JacksonException cause) {
            problem.setProperty("violations", List.of(violation(cause)));
        }
        return handleExceptionInternal(refusal, problem, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && !hasCode(problem)) {
            problem.setProperty("code", String.valueOf(HttpStatus.valueOf(status.value()).name()));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static boolean hasCode(ProblemDetail problem) {
        var properties = problem.getProperties();
        return properties != null && properties.containsKey("code");
    }

    private static Violation violation(JacksonException cause) {
        String field =
                cause.getPath().stream()
                        .map(
                                step ->
                                        step.getPropertyName() == null
                                                ? "[" + step.getIndex() + "]"
                                                : step.getPropertyName())
                        .reduce("", (path, step) -> path.isEmpty() ? step : path + "." + step);
        return new Violation(
                field,
                "MALFORMED",
                "Unknown, repeated or of the wrong type",
                "Send a JSON object with the documented fields only, each once");
    }

    private static ProblemDetail problem(HttpStatus status, String code, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(detail);
        problem.setProperty("code", code);
        return problem;
    }
}
