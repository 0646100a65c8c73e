package dev.enrollment.account.phone.persistence;

import dev.enrollment.account.persistence.TableOfPeople;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The phone that was checked. */
@Repository
@Order(8)
class PhoneCheckRecords extends TableOfPeople {

    PhoneCheckRecords(JdbcClient jdbc) {
        super(jdbc, "phone_check", "DELETE FROM phone_check WHERE enrollment_id = :id");
    }
}
