package dev.enrollment.account.remark.persistence;

import dev.enrollment.account.persistence.TableOfPeople;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reviewers have told the applicant. */
@Repository
@Order(11)
class RemarkRecords extends TableOfPeople {

    RemarkRecords(JdbcClient jdbc) {
        super(jdbc, "remarks", "DELETE FROM remarks WHERE enrollment_id = :id");
    }
}
