package dev.enrollment.review.check.persistence;

import dev.enrollment.review.check.CallbackSecrets;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCallbackSecrets implements CallbackSecrets {

    private final JdbcTemplate jdbc;

    JdbcCallbackSecrets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<byte[]> all() {
        return jdbc.query(
                "SELECT secret FROM callback_secret ORDER BY made_at DESC",
                (row, number) -> row.getBytes("secret"));
    }
}
