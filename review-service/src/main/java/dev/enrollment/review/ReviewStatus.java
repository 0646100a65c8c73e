package dev.enrollment.review;

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
    /** Decided by the assignee, and nobody is told yet. */
    DECIDED,
    INFORMATION_REQUESTED,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    /** Where somebody has yet to act. */
    public static final Set<ReviewStatus> OPEN =
            Collections.unmodifiableSet(
                    EnumSet.of(CHECKING, READY, ASSIGNED, INFORMATION_REQUESTED));

    private static final Map<ReviewStatus, Map<ReviewCommand, ReviewStatus>> TRANSITIONS =
            new EnumMap<>(
                    Map.of(
                            CHECKING,
                            Map.of(
                                    ReviewCommand.COMPLETE_CHECK, CHECKING,
                                    ReviewCommand.FINISH_CHECKS, READY,
                                    ReviewCommand.NOTE, CHECKING,
                                    ReviewCommand.AMEND, CHECKING,
                                    ReviewCommand.WITHDRAW, WITHDRAWN),
                            READY,
                            Map.of(
                                    ReviewCommand.APPROVE_BY_POLICY, APPROVED,
                                    ReviewCommand.CLAIM, ASSIGNED,
                                    ReviewCommand.ASSIGN, ASSIGNED,
                                    ReviewCommand.NOTE, READY,
                                    ReviewCommand.AMEND, CHECKING,
                                    ReviewCommand.WITHDRAW, WITHDRAWN),
                            ASSIGNED,
                            Map.of(
                                    ReviewCommand.ASSIGN, ASSIGNED,
                                    ReviewCommand.RELEASE, READY,
                                    ReviewCommand.RETURN, READY,
                                    ReviewCommand.NOTE, ASSIGNED,
                                    ReviewCommand.DECIDE, DECIDED,
                                    ReviewCommand.APPROVE, APPROVED,
                                    ReviewCommand.REJECT, REJECTED,
                                    ReviewCommand.REQUEST_INFORMATION, INFORMATION_REQUESTED,
                                    ReviewCommand.AMEND, CHECKING,
                                    ReviewCommand.WITHDRAW, WITHDRAWN),
                            DECIDED,
                            Map.of(
                                    ReviewCommand.NOTE, DECIDED,
                                    ReviewCommand.UNDO, ASSIGNED,
                                    ReviewCommand.APPROVE, APPROVED,
                                    ReviewCommand.REJECT, REJECTED,
                                    ReviewCommand.REQUEST_INFORMATION, INFORMATION_REQUESTED,
                                    ReviewCommand.AMEND, CHECKING,
                                    ReviewCommand.WITHDRAW, WITHDRAWN),
                            INFORMATION_REQUESTED,
                            Map.of(
                                    ReviewCommand.NOTE, INFORMATION_REQUESTED,
                                    ReviewCommand.AMEND, CHECKING,
                                    ReviewCommand.WITHDRAW, WITHDRAWN),
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
