package dev.enrollment.messaging.parking;

import dev.enrollment.edge.api.Problem;
import dev.enrollment.edge.api.Problem.BrokenRule;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** Why an operator's request is not done, as a problem of RFC 9457. */
final class ParkedProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    private ParkedProblem(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    private ParkedProblem(HttpStatus status, String code, String detail) {
        this(Problem.of(status, code, detail));
    }

    Problem problem() {
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
        return new ParkedProblem(
                Problem.rejected(List.of(new BrokenRule(field, "REQUIRED", message, cure))));
    }
}
