package dev.enrollment.account.web;

import dev.enrollment.account.Refusal;
import dev.enrollment.edge.api.Problem;
import dev.enrollment.edge.api.ProblemException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Commands that were followed, or why they were not. */
final class Refusals {

    private Refusals() {}

    static ResponseEntity<Void> answer(Optional<Refusal> refusal) {
        if (refusal.isPresent()) {
            throw new ProblemException(problem(refusal.get()));
        }
        return ResponseEntity.noContent().build();
    }

    private static Problem problem(Refusal refusal) {
        String detail =
                switch (refusal) {
                    case NOT_POSSIBLE_NOW -> "The enrollment stands where this is not possible.";
                    case APPEALED_BEFORE -> "A rejection can be appealed against once.";
                    case APPEAL_TOO_LATE -> "The time for an appeal is over.";
                    case COMPANY_ALREADY_ENROLLED ->
                            "The company has applied again after the rejection.";
                };
        return Problem.of(HttpStatus.CONFLICT, refusal.name(), detail);
    }
}
