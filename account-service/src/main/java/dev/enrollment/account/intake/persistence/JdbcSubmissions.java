package dev.enrollment.account.intake.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Submission;
import dev.enrollment.account.intake.Received;
import dev.enrollment.account.intake.Submissions;
import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Accepted submissions as rows that never change. */
@Repository
class JdbcSubmissions implements Submissions {

    private static final String LOAD =
            """
            SELECT s.* FROM submission s
              JOIN unnest(?::text[], ?::text[]) AS wanted(partner, submission_id)
             USING (partner, submission_id)
            """;

    private static final String WRITE =
            """
            INSERT INTO submission (partner, submission_id, enrollment_id, fingerprint)
            VALUES (?, ?, ?, ?)
            """;

    private final BufferedTable<Submission, Received> rows;
    private final JdbcTemplate jdbc;

    JdbcSubmissions(WriteBuffer buffer, JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.rows = buffer.table("submission", this::load, this::write);
    }

    @Override
    public Optional<Received> find(Submission submission) {
        return rows.find(submission);
    }

    @Override
    public void preload(Collection<Submission> submissions) {
        rows.preload(submissions);
    }

    @Override
    public void save(Received received) {
        rows.put(received.submission(), received);
    }

    private Map<Submission, Received> load(Collection<Submission> submissions) {
        Map<Submission, Received> found = HashMap.newHashMap(submissions.size());
        jdbc.query(
                        LOAD,
                        (row, number) -> read(row),
                        submissions.stream().map(Submission::partner).toArray(String[]::new),
                        submissions.stream().map(Submission::id).toArray(String[]::new))
                .forEach(received -> found.put(received.submission(), received));
        return found;
    }

    /** Who comes second by a hair sees the first one's row when the work is done again. */
    private void write(Collection<Received> received) {
        try {
            jdbc.batchUpdate(WRITE, received, received.size(), JdbcSubmissions::bind);
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyFailureException("another transaction took the submission", e);
        }
    }

    private static void bind(PreparedStatement statement, Received received) throws SQLException {
        statement.setString(1, received.submission().partner());
        statement.setString(2, received.submission().id());
        statement.setObject(3, received.enrollment().value());
        statement.setString(4, received.fingerprint());
    }

    private static Received read(ResultSet row) throws SQLException {
        return new Received(
                new Submission(row.getString("partner"), row.getString("submission_id")),
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                row.getString("fingerprint"));
    }
}
