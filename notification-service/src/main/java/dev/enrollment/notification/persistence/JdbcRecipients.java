package dev.enrollment.notification.persistence;

import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import dev.enrollment.notification.EnrollmentId;
import dev.enrollment.notification.Recipient;
import dev.enrollment.notification.Recipients;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRecipients implements Recipients {

    private static final String UPSERT =
            """
            INSERT INTO recipient
                (enrollment_id, revision, language, legal_name, market, given_name, family_name, email,
                signatory_link, signatory_name, signatory_email)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (enrollment_id) DO UPDATE
            SET revision = excluded.revision, language = excluded.language, legal_name = excluded.legal_name,
                market = excluded.market, given_name = excluded.given_name, family_name = excluded.family_name,
                email = excluded.email, signatory_link = excluded.signatory_link,
                signatory_name = excluded.signatory_name, signatory_email = excluded.signatory_email
            """;

    private static final int EMAIL = 8;
    private static final int SIGNATORY = 9;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final BufferedTable<EnrollmentId, Recipient> rows;

    JdbcRecipients(JdbcClient jdbc, JdbcTemplate batches, WriteBuffer buffer) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.rows = buffer.table("recipient", this::load, this::write);
    }

    @Override
    public Optional<Recipient> find(EnrollmentId enrollment) {
        return rows.find(enrollment);
    }

    @Override
    public void preload(Collection<EnrollmentId> enrollments) {
        rows.preload(enrollments);
    }

    @Override
    public void put(Recipient recipient) {
        rows.put(recipient.enrollment(), recipient);
    }

    @Override
    public Map<EnrollmentId, Recipient> read(Collection<EnrollmentId> enrollments) {
        return query("SELECT * FROM recipient WHERE enrollment_id = ANY (?)", enrollments);
    }

    @Override
    public Set<EnrollmentId> erased(Collection<EnrollmentId> enrollments) {
        return jdbc.sql(
                        "SELECT enrollment_id FROM recipient WHERE enrollment_id = ANY (?) AND email IS NULL")
                .param(ids(enrollments))
                .query((row, index) -> new EnrollmentId(row.getObject(1, UUID.class)))
                .set();
    }

    private Map<EnrollmentId, Recipient> load(Collection<EnrollmentId> keys) {
        return query(
                "SELECT * FROM recipient WHERE enrollment_id = ANY (?) ORDER BY enrollment_id FOR UPDATE",
                keys);
    }

    private Map<EnrollmentId, Recipient> query(String sql, Collection<EnrollmentId> keys) {
        return jdbc.sql(sql).param(ids(keys)).query((row, index) -> recipient(row)).list().stream()
                .collect(Collectors.toMap(Recipient::enrollment, Function.identity()));
    }

    private static UUID[] ids(Collection<EnrollmentId> enrollments) {
        return enrollments.stream().map(EnrollmentId::value).distinct().toArray(UUID[]::new);
    }

    private void write(Collection<Recipient> changed) {
        batches.batchUpdate(UPSERT, changed, changed.size(), JdbcRecipients::bind);
    }

    private static void bind(PreparedStatement statement, Recipient recipient) throws SQLException {
        statement.setObject(1, recipient.enrollment().value());
        switch (recipient) {
            case Recipient.Known known -> {
                statement.setInt(2, known.revision());
                statement.setString(3, known.language());
                statement.setString(4, known.company().legalName());
                statement.setString(5, known.company().market());
                statement.setString(6, known.contact().givenName());
                statement.setString(7, known.contact().familyName());
                statement.setString(EMAIL, known.contact().email());
                bind(statement, known.signatory());
            }
            case Recipient.Erased erased -> {
                statement.setNull(2, Types.INTEGER);
                for (int column = 3; column <= EMAIL; column++) {
                    statement.setNull(column, Types.VARCHAR);
                }
                bind(statement, (Recipient.Signatory) null);
            }
        }
    }

    private static void bind(PreparedStatement statement, Recipient.@Nullable Signatory signatory)
            throws SQLException {
        statement.setObject(SIGNATORY, signatory == null ? null : signatory.linkVersion());
        statement.setString(
                SIGNATORY + 1, signatory == null ? null : signatory.contact().givenName());
        statement.setString(SIGNATORY + 2, signatory == null ? null : signatory.contact().email());
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        EnrollmentId enrollment = new EnrollmentId(row.getObject("enrollment_id", UUID.class));
        if (row.getString("email") == null) {
            return new Recipient.Erased(enrollment);
        }
        return new Recipient.Known(
                enrollment,
                row.getInt("revision"),
                row.getString("language"),
                new Recipient.Company(row.getString("legal_name"), row.getString("market")),
                new Recipient.Contact(
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getString("email")),
                signatory(row));
    }

    private static Recipient.@Nullable Signatory signatory(ResultSet row) throws SQLException {
        String name = row.getString("signatory_name");
        return name == null
                ? null
                : new Recipient.Signatory(
                        row.getInt("signatory_link"),
                        new Recipient.Contact(name, "", row.getString("signatory_email")));
    }
}
