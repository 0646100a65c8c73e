package dev.enrollment.review.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.enrollment.edge.api.Problem;
import dev.enrollment.edge.api.Problem.BrokenRule;
import dev.enrollment.review.CheckDesk;
import dev.enrollment.review.check.CallbackTokens;
import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CreditBureau.Grade;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the reports that the bureau has promised. Reference and token say which, nobody says who.
 */
@RestController
class CallbackController {

    private final CheckDesk checks;
    private final CallbackTokens tokens;

    CallbackController(CheckDesk checks, CallbackTokens tokens) {
        this.checks = checks;
        this.tokens = tokens;
    }

    @PostMapping("/api/callbacks/credit/{reference}/{token}")
    ResponseEntity<?> credit(
            @PathVariable String reference,
            @PathVariable String token,
            @RequestBody Report report) {
        Optional<CheckKey> key =
                CheckKey.of(CheckName.CREDIT, reference)
                        .filter(_ -> tokens.isOf(CheckName.CREDIT, reference, token));
        if (key.isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, "NOT_FOUND", "This order is not known.");
        }
        return Grade.named(report.grade())
                .<ResponseEntity<?>>map(grade -> deliver(key.get(), grade))
                .orElseGet(CallbackController::unknownGrade);
    }

    private ResponseEntity<?> deliver(CheckKey key, Grade grade) {
        return switch (checks.deliver(key, grade.judged())) {
            case TAKEN -> ResponseEntity.noContent().build();
            case CONTRADICTS ->
                    problem(HttpStatus.CONFLICT, "OTHER_RESULT", "The check has another result.");
            case TOO_LATE ->
                    problem(
                            HttpStatus.GONE,
                            "NOT_AWAITED",
                            "Nobody waits for the report any more.");
        };
    }

    private static ResponseEntity<Problem> unknownGrade() {
        return Problem.rejected(
                        List.of(
                                new BrokenRule(
                                        "grade",
                                        "UNKNOWN_CODE",
                                        "The report has no grade that is known.",
                                        "Send one of A, B, C, D, E.")))
                .answer();
    }

    private static ResponseEntity<Problem> problem(HttpStatus status, String code, String detail) {
        return Problem.of(status, code, detail).answer();
    }

    /** The bureau may tell more than is asked. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Report(@Nullable String grade) {}
}
