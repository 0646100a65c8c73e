package dev.enrollment.account.portal.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.portal.Waits;
import dev.enrollment.account.remark.RemarkDesk;
import dev.enrollment.account.timeline.TimelineDesk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what the status page tells. */
@Component
class StatusReader {

    private final TimelineDesk timelines;
    private final Waits waits;
    private final RemarkDesk remarks;

    StatusReader(TimelineDesk timelines, Waits waits, RemarkDesk remarks) {
        this.timelines = timelines;
        this.waits = waits;
        this.remarks = remarks;
    }

    /** Empty where no account is open. */
    Optional<StatusView> of(EnrollmentId id) {
        return timelines.course(id).map(course -> StatusView.of(course, waits, remarks.of(id)));
    }
}
