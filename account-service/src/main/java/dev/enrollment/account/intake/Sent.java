package dev.enrollment.account.intake;

import dev.enrollment.account.Submission;
import java.util.stream.Stream;

/** A form and the partner that sent it. */
public record Sent(String partner, ApplicationForm form) {

    Sent plain() {
        return new Sent(partner, form.plain());
    }

    /** The submissions it names: its own, and the one it amends. */
    Stream<Submission> submissions() {
        return Stream.concat(Stream.of(form.submissionId()), Stream.ofNullable(form.amends()))
                .filter(SubmissionRule::shaped)
                .map(id -> new Submission(partner, id));
    }
}
