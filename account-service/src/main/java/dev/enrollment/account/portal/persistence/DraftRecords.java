package dev.enrollment.account.portal.persistence;

import dev.enrollment.account.persistence.TableOfPeople;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the applicant has filled in, and who that was. */
@Repository
@Order(6)
class DraftRecords extends TableOfPeople {

    DraftRecords(JdbcClient jdbc) {
        super(jdbc, "draft", "DELETE FROM draft WHERE enrollment_id = :id");
    }
}
