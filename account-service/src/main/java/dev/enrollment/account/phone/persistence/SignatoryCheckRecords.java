package dev.enrollment.account.phone.persistence;

import dev.enrollment.account.persistence.TableOfPeople;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The phone to which a code went with which another signatory is named. */
@Repository
@Order(8)
class SignatoryCheckRecords extends TableOfPeople {

    SignatoryCheckRecords(JdbcClient jdbc) {
        super(jdbc, "signatory_check", "DELETE FROM signatory_check WHERE enrollment_id = :id");
    }
}
