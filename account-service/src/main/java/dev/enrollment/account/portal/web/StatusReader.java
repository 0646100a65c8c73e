package dev.enrollment.account.portal.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Market;
import dev.enrollment.account.portal.Waits;
import dev.enrollment.account.remark.RemarkDesk;
import dev.enrollment.account.timeline.TimelineDesk;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what the status page tells. */
@Component
class StatusReader {

    private final TimelineDesk timelines;
    private final Waits waits;
    private final RemarkDesk remarks;
    private final EligibleMarkets markets;
    private final Words words;

    StatusReader(
            TimelineDesk timelines,
            Waits waits,
            RemarkDesk remarks,
            EligibleMarkets markets,
            Words words) {
        this.timelines = timelines;
        this.waits = waits;
        this.remarks = remarks;
        this.markets = markets;
        this.words = words;
    }

    /** Those in which the company may apply as well, by name. */
    List<Market> otherMarkets(Market own) {
        return words.byName(markets.but(own));
    }

    /** Empty where no account is open. */
    Optional<StatusView> of(EnrollmentId id) {
        return timelines.course(id).map(course -> StatusView.of(course, waits, remarks.of(id)));
    }
}
