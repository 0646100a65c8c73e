package dev.enrollment.account.persistence;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was applied with, revision by revision: all of it goes. */
@Repository
@Order(2)
class ApplicationRecords extends TableOfPeople {

    ApplicationRecords(JdbcClient jdbc) {
        super(jdbc, "application", "DELETE FROM application WHERE enrollment_id = :id");
    }
}
