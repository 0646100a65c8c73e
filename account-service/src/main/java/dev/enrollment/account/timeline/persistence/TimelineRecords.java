package dev.enrollment.account.timeline.persistence;

import dev.enrollment.account.persistence.TableOfPeople;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened, in codes that name nobody: it is told, and it stays. */
@Repository
@Order(5)
class TimelineRecords extends TableOfPeople {

    TimelineRecords(JdbcClient jdbc) {
        super(jdbc, "timeline_entry", "");
    }
}
