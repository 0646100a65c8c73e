package dev.enrollment.account.intake.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.intake.Answer;
import dev.enrollment.account.intake.Reply;
import dev.enrollment.edge.api.Problem;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers down as they go over HTTP. */
final class ReplyRenderer {

    private final JsonMapper json;

    ReplyRenderer(JsonMapper json) {
        this.json = json;
    }

    /** The body of an acceptance. */
    record Receipt(String enrollmentId, String submissionId, String outcome, String status) {}

    Reply render(Answer answer, String submissionId) {
        return switch (answer) {
            case Answer.Accepted accepted -> taken(accepted.id(), submissionId, "ACCEPTED");
            case Answer.Duplicate duplicate -> taken(duplicate.id(), submissionId, "DUPLICATE");
            case Answer.Rejected rejected -> refused(rejected);
        };
    }

    private Reply taken(EnrollmentId id, String submissionId, String outcome) {
        String location = "/api/enrollments/" + id;
        var receipt = new Receipt(id.toString(), submissionId, outcome, location);
        return new Reply(HttpStatus.ACCEPTED.value(), location, json.writeValueAsString(receipt));
    }

    /** A problem that concerns no single field. */
    Reply problem(HttpStatus status, String code, String detail) {
        return reply(Problem.of(status, code, detail));
    }

    private Reply refused(Answer.Rejected rejected) {
        var broken = BrokenRules.of(rejected.violations());
        return reply(
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "APPLICATION_REJECTED",
                        "The application breaks " + broken.size() + " rule(s); nothing was kept.",
                        broken));
    }

    private Reply reply(Problem problem) {
        return new Reply(problem.status(), null, json.writeValueAsString(problem));
    }
}
