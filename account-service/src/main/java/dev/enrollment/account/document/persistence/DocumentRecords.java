package dev.enrollment.account.document.persistence;

import dev.enrollment.account.persistence.TableOfPeople;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents with their bytes, in hexadecimal digits. */
@Repository
@Order(9)
class DocumentRecords extends TableOfPeople {

    DocumentRecords(JdbcClient jdbc) {
        super(jdbc, "document", "DELETE FROM document WHERE enrollment_id = :id");
    }
}
