package dev.enrollment.messaging.parking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Why an operator's request is not done, as a problem of RFC 9457. */
final class ParkedProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ProblemDetail problem;

    private ParkedProblem(HttpStatus status, String code, String detail) {
        super(detail);
        problem = problem(status, code, detail);
    }

    static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }

    ProblemDetail problem() {
        return problem;
    }

    static ParkedProblem unknown() {
        return new ParkedProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "Nothing is parked there.");
    }

    static ParkedProblem nothingMatches() {
        return new ParkedProblem(
                HttpStatus.NOT_FOUND, "UNKNOWN", "Nothing of that topic and reason is parked.");
    }

    static ParkedProblem alreadyRun(BulkRedriveView.Line list) {
        return new ParkedProblem(
                HttpStatus.CONFLICT,
                "ALREADY_RUN",
                "%s has run this list since %s.".formatted(list.startedBy(), list.startedAt()));
    }

    static ParkedProblem severalTopics() {
        return new ParkedProblem(
                HttpStatus.CONFLICT,
                "SEVERAL_TOPICS",
                "Two topics of this name have a record parked there; say topicId.");
    }

    static ParkedProblem notStopped() {
        return new ParkedProblem(HttpStatus.CONFLICT, "NOT_STOPPED", "The stream flows.");
    }

    static ParkedProblem notRead() {
        return new ParkedProblem(
                HttpStatus.CONFLICT, "NOT_READ", "This service no longer reads the topic.");
    }

    static ParkedProblem movedOn(long sequence) {
        return new ParkedProblem(
                HttpStatus.CONFLICT,
                "MOVED_ON",
                "The stream now stands before event %d.".formatted(sequence));
    }

    static ParkedProblem anotherMessage(UUID id) {
        return new ParkedProblem(
                HttpStatus.CONFLICT,
                "MOVED_ON",
                "The first message that waits is now %s.".formatted(id));
    }

    static ParkedProblem erasure() {
        return new ParkedProblem(
                HttpStatus.CONFLICT, "ERASURE", "An erasure is owed; it cannot be discarded.");
    }

    static ParkedProblem invalid(String field, String message, String cure) {
        ParkedProblem invalid =
                new ParkedProblem(
                        HttpStatus.UNPROCESSABLE_CONTENT, "INVALID", "A field breaks a rule.");
        invalid.problem.setProperty(
                "violations",
                List.of(
                        Map.of(
                                "field",
                                field,
                                "code",
                                "REQUIRED",
                                "message",
                                message,
                                "cure",
                                cure)));
        return invalid;
    }
}
