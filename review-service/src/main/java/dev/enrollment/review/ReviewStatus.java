package dev.enrollment.review;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The states of a review and the only table of its transitions. */
public enum ReviewStatus {
    CHECKING,
    READY,
    ASSIGNED,
    /** For a lead to assign or give back; nobody can claim it. */
    ESCALATED,
    /** Decided by the assignee, and nobody is told yet. */
    DECIDED,
    INFORMATION_REQUESTED,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    /** Where somebody has yet to act. */
    public static final Set<ReviewStatus> OPEN =
            Collections.unmodifiableSet(
                    EnumSet.of(CHECKING, READY, ASSIGNED, ESCALATED, INFORMATION_REQUESTED));

    private static final Map<ReviewStatus, Map<ReviewCommand, ReviewStatus>> TRANSITIONS =
            new EnumMap<>(
                    Map.of(
                            CHECKING,
                            Map.ofEntries(
                                    entry(ReviewCommand.COMPLETE_CHECK, CHECKING),
                                    entry(ReviewCommand.RERUN_CHECK, CHECKING),
                                    entry(ReviewCommand.WAIVE_CHECK, CHECKING),
                                    entry(ReviewCommand.FINISH_CHECKS, READY),
                                    entry(ReviewCommand.NOTE, CHECKING),
                                    entry(ReviewCommand.AMEND, CHECKING),
                                    entry(ReviewCommand.WITHDRAW, WITHDRAWN)),
                            READY,
                            Map.ofEntries(
                                    entry(ReviewCommand.COMPLETE_CHECK, READY),
                                    entry(ReviewCommand.APPROVE_BY_POLICY, APPROVED),
                                    entry(ReviewCommand.CLAIM, ASSIGNED),
                                    entry(ReviewCommand.ASSIGN, ASSIGNED),
                                    entry(ReviewCommand.ESCALATE, ESCALATED),
                                    entry(ReviewCommand.NOTE, READY),
                                    entry(ReviewCommand.AMEND, CHECKING),
                                    entry(ReviewCommand.WITHDRAW, WITHDRAWN)),
                            ASSIGNED,
                            Map.ofEntries(
                                    entry(ReviewCommand.COMPLETE_CHECK, ASSIGNED),
                                    entry(ReviewCommand.RERUN_CHECK, ASSIGNED),
                                    entry(ReviewCommand.WAIVE_CHECK, ASSIGNED),
                                    entry(ReviewCommand.ASSIGN, ASSIGNED),
                                    entry(ReviewCommand.RELEASE, READY),
                                    entry(ReviewCommand.RETURN, READY),
                                    entry(ReviewCommand.ESCALATE, ESCALATED),
                                    entry(ReviewCommand.NOTE, ASSIGNED),
                                    entry(ReviewCommand.DECIDE, DECIDED),
                                    entry(ReviewCommand.PROPOSE, READY),
                                    entry(ReviewCommand.APPROVE, APPROVED),
                                    entry(ReviewCommand.REJECT, REJECTED),
                                    entry(ReviewCommand.REQUEST_INFORMATION, INFORMATION_REQUESTED),
                                    entry(ReviewCommand.AMEND, CHECKING),
                                    entry(ReviewCommand.WITHDRAW, WITHDRAWN)),
                            ESCALATED,
                            Map.ofEntries(
                                    entry(ReviewCommand.COMPLETE_CHECK, ESCALATED),
                                    entry(ReviewCommand.ASSIGN, ASSIGNED),
                                    entry(ReviewCommand.RELEASE, READY),
                                    entry(ReviewCommand.NOTE, ESCALATED),
                                    entry(ReviewCommand.AMEND, CHECKING),
                                    entry(ReviewCommand.WITHDRAW, WITHDRAWN)),
                            DECIDED,
                            Map.ofEntries(
                                    entry(ReviewCommand.COMPLETE_CHECK, DECIDED),
                                    entry(ReviewCommand.NOTE, DECIDED),
                                    entry(ReviewCommand.UNDO, ASSIGNED),
                                    entry(ReviewCommand.PROPOSE, READY),
                                    entry(ReviewCommand.APPROVE, APPROVED),
                                    entry(ReviewCommand.REJECT, REJECTED),
                                    entry(ReviewCommand.REQUEST_INFORMATION, INFORMATION_REQUESTED),
                                    entry(ReviewCommand.AMEND, CHECKING),
                                    entry(ReviewCommand.WITHDRAW, WITHDRAWN)),
                            INFORMATION_REQUESTED,
                            Map.ofEntries(
                                    entry(ReviewCommand.COMPLETE_CHECK, INFORMATION_REQUESTED),
                                    entry(ReviewCommand.NOTE, INFORMATION_REQUESTED),
                                    entry(ReviewCommand.AMEND, CHECKING),
                                    entry(ReviewCommand.WITHDRAW, WITHDRAWN)),
                            APPROVED,
                            Map.of(),
                            REJECTED,
                            Map.of(ReviewCommand.APPEAL, READY),
                            WITHDRAWN,
                            Map.of()));

    /** The status the command leads to; empty where it is illegal. */
    Optional<ReviewStatus> after(ReviewCommand command) {
        return Optional.ofNullable(TRANSITIONS.getOrDefault(this, Map.of()).get(command));
    }

    /** Whether nothing changes any more. */
    public boolean isFinal() {
        return TRANSITIONS.getOrDefault(this, Map.of()).isEmpty();
    }
}
