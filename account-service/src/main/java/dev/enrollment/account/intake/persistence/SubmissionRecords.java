package dev.enrollment.account.intake.persistence;

import dev.enrollment.account.persistence.TableOfPeople;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The partner's name for what it sent stays, the fingerprint of its content goes. */
@Repository
@Order(3)
class SubmissionRecords extends TableOfPeople {

    SubmissionRecords(JdbcClient jdbc) {
        super(
                jdbc,
                "submission",
                "UPDATE submission SET fingerprint = '' WHERE enrollment_id = :id");
    }
}
