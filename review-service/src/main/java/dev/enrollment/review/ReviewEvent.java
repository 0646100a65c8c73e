package dev.enrollment.review;

import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a review. All of it is history; part of it is published, notes never are. */
public sealed interface ReviewEvent {

    Occurrence about();

    record Opened(Occurrence about, Application application) implements ReviewEvent {}

    record CheckCompleted(Occurrence about, CheckName check, CheckResult.Completed result)
            implements ReviewEvent {}

    /** The check is blank again. */
    record CheckRerun(Occurrence about, CheckName check, int round) implements ReviewEvent {}

    /** The case goes on without the result of the check, for the reason noted. */
    record CheckWaived(Occurrence about, CheckName check, String note) implements ReviewEvent {}

    record ChecksFinished(Occurrence about) implements ReviewEvent {}

    record Claimed(Occurrence about) implements ReviewEvent {}

    /** Words for colleagues. */
    record Noted(Occurrence about, String note) implements ReviewEvent {}

    /** A lead has named who shall decide, and says why. */
    record Assigned(Occurrence about, ReviewerId to, String note) implements ReviewEvent {}

    record Released(Occurrence about, @Nullable String note) implements ReviewEvent {}

    /** Handed to the leads, who are told why. */
    record Escalated(Occurrence about, String note) implements ReviewEvent {}

    /** The claim was idle for too long. */
    record Returned(Occurrence about) implements ReviewEvent {}

    /** Approved by the actor, or by policy where there is none. */
    record Approved(Occurrence about, String market, @Nullable String note)
            implements ReviewEvent {}

    /** The actor would approve; somebody else has to confirm. */
    record Proposed(Occurrence about, @Nullable String note) implements ReviewEvent {}

    record Rejected(Occurrence about, List<String> reasons, @Nullable String note, Remarks remarks)
            implements ReviewEvent {}

    record InformationRequested(
            Occurrence about, List<String> items, @Nullable String note, Remarks remarks)
            implements ReviewEvent {}

    /** Decided by the actor; carried out later, unless it is undone. */
    record Decided(Occurrence about, Decision decision) implements ReviewEvent {}

    /** What was decided is not carried out. */
    record Undone(Occurrence about, Decision decision) implements ReviewEvent {}

    /**
     * The applicant answered; a new round begins with the checks that the amendment touches.
     *
     * @param before what the amended fields of the application were, as {@code field=value}
     */
    record Amended(Occurrence about, int round, List<String> before) implements ReviewEvent {

        public Amended {
            before = List.copyOf(before);
        }
    }

    record Withdrawn(Occurrence about, String reason) implements ReviewEvent {}

    /** The applicant disputes the rejection, on coded grounds. */
    record Appealed(Occurrence about, List<String> grounds) implements ReviewEvent {

        public Appealed {
            grounds = List.copyOf(grounds);
        }
    }
}
