package dev.enrollment.account.persistence;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The account's row, whose company the account itself blanks. */
@Repository
@Order(1)
class AccountRecords extends TableOfPeople {

    AccountRecords(JdbcClient jdbc) {
        super(jdbc, "account", "");
    }
}
