package dev.enrollment.notification.persistence;

import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import dev.enrollment.notification.EnrollmentId;
import dev.enrollment.notification.Recipient;
import dev.enrollment.notification.Recipients;
import dev.enrollment.notification.Remarks;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcRecipients implements Recipients {

    private static final String UPSERT =
            """
            INSERT INTO recipient
                (enrollment_id, revision, language, legal_name, market, given_name, family_name, email,
                 remarks_revision, remarks_message, remarks_items,
                 signatory_link, signatory_name, signatory_email, company_facts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb)
            ON CONFLICT (enrollment_id) DO UPDATE
            SET revision = excluded.revision, language = excluded.language, legal_name = excluded.legal_name,
                market = excluded.market, given_name = excluded.given_name, family_name = excluded.family_name,
                email = excluded.email, remarks_revision = excluded.remarks_revision,
                remarks_message = excluded.remarks_message, remarks_items = excluded.remarks_items,
                signatory_link = excluded.signatory_link, signatory_name = excluded.signatory_name,
                signatory_email = excluded.signatory_email, company_facts = excluded.company_facts
            """;

    private static final int ITEMS_COLUMN = 11;
    private static final int SIGNATORY_EMAIL = 14;
    private static final int COLUMNS = 15;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> ITEMS = new TypeReference<>() {};

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
                statement.setString(8, known.contact().email());
                bind(statement, known.remarks());
                bind(statement, known.signatory());
                var facts = known.company().facts();
                statement.setString(COLUMNS, facts == null ? null : JSON.writeValueAsString(facts));
            }
            case Recipient.Erased _ -> {
                for (int column = 2; column <= COLUMNS; column++) {
                    statement.setNull(column, Types.NULL);
                }
            }
        }
    }

    private static void bind(PreparedStatement statement, Remarks remarks) throws SQLException {
        statement.setInt(9, remarks.revision());
        statement.setString(10, remarks.message());
        statement.setString(ITEMS_COLUMN, JSON.writeValueAsString(remarks.items()));
    }

    private static void bind(PreparedStatement statement, Recipient.@Nullable Signatory signatory)
            throws SQLException {
        statement.setObject(12, signatory == null ? null : signatory.linkVersion(), Types.INTEGER);
        statement.setString(13, signatory == null ? null : signatory.contact().givenName());
        statement.setString(
                SIGNATORY_EMAIL, signatory == null ? null : signatory.contact().email());
    }

    private static Remarks remarks(ResultSet row) throws SQLException {
        String items = row.getString("remarks_items");
        return items == null
                ? Remarks.NONE
                : new Remarks(
                        row.getInt("remarks_revision"),
                        row.getString("remarks_message"),
                        JSON.readValue(items, ITEMS));
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
                company(row),
                new Recipient.Contact(
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getString("email")),
                remarks(row),
                signatory(row));
    }

    private static Recipient.Company company(ResultSet row) throws SQLException {
        String facts = row.getString("company_facts");
        return new Recipient.Company(
                row.getString("legal_name"),
                row.getString("market"),
                facts == null ? null : JSON.readValue(facts, Recipient.Company.Facts.class));
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
