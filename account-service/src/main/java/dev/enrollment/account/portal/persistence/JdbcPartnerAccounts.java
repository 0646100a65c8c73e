package dev.enrollment.account.portal.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.portal.PartnerAccounts;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Partner accounts as provisioning has left them. */
@Repository
class JdbcPartnerAccounts implements PartnerAccounts {

    private static final String NUMBER =
            """
            SELECT partner_account_id FROM provisioning
             WHERE enrollment_id = ? AND status = 'COMPLETED' AND partner_account_id IS NOT NULL
            """;

    private final JdbcClient jdbc;

    JdbcPartnerAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> number(EnrollmentId id) {
        return jdbc.sql(NUMBER).param(id.value()).query(String.class).optional();
    }
}
