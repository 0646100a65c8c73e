package dev.enrollment.account.timeline;

import dev.enrollment.account.AccountStatus;
import dev.enrollment.account.EnrollmentId;

/**
 * Where the course of one enrollment stands.
 *
 * @param steps how many steps the partner has been told of
 * @param entries how long the timeline is
 */
public record Journey(EnrollmentId id, AccountStatus status, Turn turn, int steps, int entries) {

    /** The course before its first step. */
    static Journey begin(EnrollmentId id) {
        return new Journey(id, AccountStatus.CREATED, Turn.NOBODY, 0, 0);
    }

    /** The course one entry on; it is a step of the partner's where status or turn change. */
    Journey next(AccountStatus nextStatus, Turn nextTurn) {
        boolean step = nextStatus != status || nextTurn != turn;
        return new Journey(id, nextStatus, nextTurn, step ? steps + 1 : steps, entries + 1);
    }
}
