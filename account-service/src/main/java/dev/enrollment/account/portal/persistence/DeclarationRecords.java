package dev.enrollment.account.portal.persistence;

import dev.enrollment.account.persistence.TableOfPeople;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person declared for the company. */
@Repository
@Order(7)
class DeclarationRecords extends TableOfPeople {

    DeclarationRecords(JdbcClient jdbc) {
        super(jdbc, "declaration", "DELETE FROM declaration WHERE enrollment_id = :id");
    }
}
