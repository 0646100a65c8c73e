package dev.enrollment.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a review's history.
 *
 * @param actor the reviewer; null for applicants, checks and policy
 * @param details codes
 * @param note the reviewer's own words, for colleagues; never leaves this service's database
 * @param remarks what the reviewer has told the applicant
 * @param dueAt by when the review was due afterwards; null in lines of before migration V15
 * @param policy the version in force; null in lines of before migration V16
 */
public record HistoryEntry(
        Instant at,
        @Nullable ReviewerId actor,
        ReviewCommand command,
        List<String> details,
        @Nullable String note,
        @Nullable Remarks remarks,
        @Nullable Instant dueAt,
        @Nullable String policy) {

    /** What an event looks like in history. */
    public static HistoryEntry of(ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.Opened opened ->
                    entry(opened, ReviewCommand.OPEN, List.of(opened.application().market()));
            case ReviewEvent.CheckCompleted completed ->
                    entry(completed, ReviewCommand.COMPLETE_CHECK, details(completed));
            case ReviewEvent.CheckRerun again ->
                    entry(
                            again,
                            ReviewCommand.RERUN_CHECK,
                            List.of(again.check().name(), "ROUND_" + again.round()));
            case ReviewEvent.CheckWaived waived ->
                    entry(waived, ReviewCommand.WAIVE_CHECK, List.of(waived.check().name()))
                            .with(waived.note(), null);
            case ReviewEvent.ChecksFinished finished ->
                    entry(finished, ReviewCommand.FINISH_CHECKS, List.of());
            case ReviewEvent.Claimed claimed -> entry(claimed, ReviewCommand.CLAIM, List.of());
            case ReviewEvent.Noted noted ->
                    entry(noted, ReviewCommand.NOTE, List.of()).with(noted.note(), null);
            case ReviewEvent.Assigned assigned ->
                    entry(assigned, ReviewCommand.ASSIGN, List.of(assigned.to().subject()))
                            .with(assigned.note(), null);
            case ReviewEvent.Released released ->
                    entry(released, ReviewCommand.RELEASE, List.of()).with(released.note(), null);
            case ReviewEvent.Escalated escalated ->
                    entry(escalated, ReviewCommand.ESCALATE, List.of())
                            .with(escalated.note(), null);
            case ReviewEvent.Returned returned -> entry(returned, ReviewCommand.RETURN, List.of());
            case ReviewEvent.Approved approved ->
                    entry(approved, approval(approved), List.of()).with(approved.note(), null);
            case ReviewEvent.Proposed proposed ->
                    entry(proposed, ReviewCommand.PROPOSE, List.of()).with(proposed.note(), null);
            case ReviewEvent.Rejected rejected ->
                    entry(rejected, ReviewCommand.REJECT, rejected.reasons())
                            .with(rejected.note(), rejected.remarks());
            case ReviewEvent.InformationRequested requested ->
                    entry(requested, ReviewCommand.REQUEST_INFORMATION, requested.items())
                            .with(requested.note(), requested.remarks());
            case ReviewEvent.Decided decided ->
                    entry(decided, ReviewCommand.DECIDE, details(decided.decision()));
            case ReviewEvent.Undone undone ->
                    entry(undone, ReviewCommand.UNDO, details(undone.decision()))
                            .with(undone.decision().note(), undone.decision().remarks());
            case ReviewEvent.Amended amended ->
                    entry(amended, ReviewCommand.AMEND, details(amended));
            case ReviewEvent.Withdrawn withdrawn ->
                    entry(withdrawn, ReviewCommand.WITHDRAW, List.of(withdrawn.reason()));
            case ReviewEvent.Appealed appealed ->
                    entry(appealed, ReviewCommand.APPEAL, appealed.grounds());
        };
    }

    private static HistoryEntry entry(
            ReviewEvent event, ReviewCommand command, List<String> details) {
        Occurrence about = event.about();
        return new HistoryEntry(
                about.at(), about.actor(), command, details, null, null, null, null);
    }

    private HistoryEntry with(@Nullable String note, @Nullable Remarks remarks) {
        return new HistoryEntry(at, actor, command, details, note, remarks, dueAt, policy);
    }

    HistoryEntry under(Policy inForce, Instant due) {
        return new HistoryEntry(at, actor, command, details, note, remarks, due, inForce.version());
    }

    private static List<String> details(ReviewEvent.CheckCompleted completed) {
        List<String> details = new ArrayList<>();
        details.add(completed.check().name());
        details.add(completed.result().verdict().name());
        details.addAll(completed.result().findings());
        return details;
    }

    /** The command first, then its codes. */
    private static List<String> details(Decision decision) {
        List<String> details = new ArrayList<>();
        details.add(decision.command().name());
        details.addAll(decision.word().codes());
        return details;
    }

    private static List<String> details(ReviewEvent.Amended amended) {
        List<String> details = new ArrayList<>();
        details.add("ROUND_" + amended.round());
        details.addAll(amended.before());
        return details;
    }

    private static ReviewCommand approval(ReviewEvent.Approved approved) {
        return Optional.ofNullable(approved.about().actor()).isPresent()
                ? ReviewCommand.APPROVE
                : ReviewCommand.APPROVE_BY_POLICY;
    }
}
