package dev.enrollment.account.intake;

import dev.enrollment.account.Application;
import dev.enrollment.account.EnrollmentId;
import java.util.List;

/** What a submission is, before anything is done about it. */
sealed interface Verdict {

    record Repeated(EnrollmentId id) implements Verdict {}

    record Refused(List<Violation> violations) implements Verdict {}

    record Fresh(Application application, String catalogueVersion) implements Verdict {}

    record Amendment(EnrollmentId id, Application application) implements Verdict {}
}
