package dev.enrollment.account.provisioning.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.provisioning.Administrators;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Read where the portal keeps them. */
@Repository
class JdbcAdministrators implements Administrators {

    private final JdbcClient jdbc;

    JdbcAdministrators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> subjectOf(EnrollmentId id) {
        return jdbc.sql("SELECT owner_subject FROM draft WHERE enrollment_id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }
}
