package dev.enrollment.account.persistence;

import dev.enrollment.account.Account;
import dev.enrollment.account.AccountStatus;
import dev.enrollment.account.Accounts;
import dev.enrollment.account.Channel;
import dev.enrollment.account.CompanyKey;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Filing;
import dev.enrollment.account.Market;
import dev.enrollment.account.MarketCompany;
import dev.enrollment.account.Origin;
import dev.enrollment.account.Submission;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of the table of accounts. */
@Component
class AccountTable {

    private static final String LOAD =
            """
            SELECT * FROM account WHERE enrollment_id = ANY (?::uuid[])
            ORDER BY enrollment_id FOR UPDATE
            """;

    private static final String WRITE =
            """
            INSERT INTO account (enrollment_id, market, channel, partner, submission_id,
                catalogue_version, created_at, status, revision, registration_number, amendable,
                appealed, erasure_requested_at, appeal_by,
                asked_revision, asked_items, answer_by, remind_at, lapse_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (enrollment_id) DO UPDATE SET
                status = excluded.status, revision = excluded.revision,
                registration_number = excluded.registration_number, amendable = excluded.amendable,
                appealed = excluded.appealed, appeal_by = excluded.appeal_by,
                erasure_requested_at = excluded.erasure_requested_at,
                asked_revision = excluded.asked_revision, asked_items = excluded.asked_items,
                answer_by = excluded.answer_by, remind_at = excluded.remind_at,
                lapse_at = excluded.lapse_at
            """;

    private static final String DUE =
            """
            SELECT enrollment_id, clock_timestamp() FROM account
             WHERE answer_due_at <= clock_timestamp()
             ORDER BY answer_due_at LIMIT ? FOR UPDATE SKIP LOCKED
            """;

    private static final String ENROLLED =
            """
            SELECT a.market, a.registration_number, a.enrollment_id FROM account a
              JOIN unnest(?::text[], ?::text[]) AS company (market, registration_number)
                ON a.market = company.market AND a.registration_number = company.registration_number
             WHERE a.status NOT IN ('REJECTED', 'WITHDRAWN', 'LAPSED', 'ERASED')
            """;

    private final JdbcTemplate jdbc;

    AccountTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<EnrollmentId, Account> load(Collection<EnrollmentId> ids) {
        String[] values = ids.stream().map(EnrollmentId::toString).toArray(String[]::new);
        Map<EnrollmentId, Account> found = HashMap.newHashMap(values.length);
        jdbc.query(LOAD, (row, number) -> read(row), (Object) values)
                .forEach(account -> found.put(account.id(), account));
        return found;
    }

    void write(Collection<Account> accounts) {
        try {
            jdbc.batchUpdate(WRITE, accounts, accounts.size(), AccountTable::bind);
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyFailureException("another transaction enrolled the company", e);
        }
    }

    List<Accounts.Due> due(int limit) {
        return jdbc.query(
                DUE,
                (row, number) ->
                        new Accounts.Due(
                                new EnrollmentId(row.getObject(1, UUID.class)),
                                row.getTimestamp(2).toInstant()),
                limit);
    }

    /** The live accounts of those companies that have one. */
    Map<MarketCompany, EnrollmentId> enrolled(Collection<MarketCompany> companies) {
        Map<MarketCompany, EnrollmentId> found = HashMap.newHashMap(companies.size());
        jdbc.query(
                ENROLLED,
                row -> {
                    var market = new Market(row.getString(1));
                    var company = new CompanyKey(row.getString(2));
                    found.put(
                            new MarketCompany(market, company),
                            new EnrollmentId(row.getObject(3, UUID.class)));
                },
                companies.stream().map(it -> it.market().code()).toArray(String[]::new),
                companies.stream().map(it -> it.company().value()).toArray(String[]::new));
        return found;
    }

    private static void bind(PreparedStatement statement, Account account) throws SQLException {
        Origin origin = account.origin();
        Filing filing = account.filing();
        statement.setObject(1, account.id().value());
        statement.setString(2, origin.market().code());
        statement.setString(3, origin.channel().name());
        Submission submission = origin.submission();
        statement.setString(4, submission == null ? null : submission.partner());
        statement.setString(5, submission == null ? null : submission.id());
        statement.setString(6, origin.catalogueVersion());
        statement.setTimestamp(7, Timestamp.from(origin.createdAt()));
        statement.setString(8, account.status().name());
        statement.setInt(9, filing.revision());
        statement.setString(10, filing.company().value());
        statement.setBoolean(11, filing.amendable());
        statement.setBoolean(12, filing.appealed());
        statement.setTimestamp(13, timestamp(account.erasureRequestedAt()));
        statement.setTimestamp(14, timestamp(filing.appealBy()));
        RequestColumns.bind(statement, 15, filing);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Account read(ResultSet row) throws SQLException {
        var id = new EnrollmentId(row.getObject("enrollment_id", UUID.class));
        var status = AccountStatus.valueOf(row.getString("status"));
        Instant erasure = instant(row.getTimestamp("erasure_requested_at"));
        return new Account(id, origin(row), status, filing(row), erasure);
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                new Market(row.getString("market")),
                Channel.valueOf(row.getString("channel")),
                submission(row),
                row.getString("catalogue_version"),
                row.getTimestamp("created_at").toInstant());
    }

    private static @Nullable Submission submission(ResultSet row) throws SQLException {
        String partner = row.getString("partner");
        return partner == null ? null : new Submission(partner, row.getString("submission_id"));
    }

    private static Filing filing(ResultSet row) throws SQLException {
        return new Filing(
                row.getInt("revision"),
                new CompanyKey(row.getString("registration_number")),
                RequestColumns.read(row),
                row.getBoolean("appealed"),
                instant(row.getTimestamp("appeal_by")));
    }
}
