package dev.enrollment.review.web.console;

import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.web.Staff;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which forms a person is shown; the desk decides again when one comes.
 *
 * @param distribute to assign the case, or to give it back, as a lead
 */
record May(
        boolean claim,
        boolean release,
        boolean decide,
        boolean undo,
        boolean escalate,
        boolean distribute,
        boolean note,
        boolean checks) {

    private static final Set<ReviewStatus> DISTRIBUTED =
            EnumSet.of(ReviewStatus.READY, ReviewStatus.ASSIGNED, ReviewStatus.ESCALATED);

    static May of(ReviewStatus status, Staff staff, boolean mine, boolean barred) {
        boolean assigned = status == ReviewStatus.ASSIGNED;
        return new May(
                staff.decides() && status == ReviewStatus.READY && !barred,
                staff.decides() && assigned && (mine || staff.reviewer().lead()),
                staff.decides() && assigned && mine,
                staff.decides() && status == ReviewStatus.DECIDED && mine,
                staff.decides() && (status == ReviewStatus.READY || (assigned && mine)),
                staff.reviewer().lead() && DISTRIBUTED.contains(status),
                staff.decides() && ReviewStatus.OPEN.contains(status),
                staff.decides()
                        && ((status == ReviewStatus.CHECKING && !barred) || (assigned && mine)));
    }

    /** Whether there is a form beside the case; undoing and checks have their place in it. */
    public boolean isAnything() {
        return claim || release || decide || escalate || distribute || note;
    }
}
