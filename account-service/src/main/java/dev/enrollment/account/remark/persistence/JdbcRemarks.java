package dev.enrollment.account.remark.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.remark.RemarkBook;
import dev.enrollment.account.remark.Remarks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One row for each enrollment. People write remarks, so each may have a statement of its own. */
@Repository
class JdbcRemarks implements RemarkBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> ITEMS = new TypeReference<>() {};

    private static final String KEEP =
            """
            INSERT INTO remarks (enrollment_id, revision, message, items)
            VALUES (:id, :revision, :message, :items::jsonb)
            ON CONFLICT (enrollment_id) DO UPDATE
            SET revision = excluded.revision, message = excluded.message, items = excluded.items
            WHERE remarks.revision < excluded.revision
            """;

    private final JdbcClient jdbc;

    JdbcRemarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Remarks> find(EnrollmentId id) {
        return jdbc.sql("SELECT * FROM remarks WHERE enrollment_id = :id")
                .param("id", id.value())
                .query((row, number) -> remarks(row))
                .optional();
    }

    @Override
    public void keep(EnrollmentId id, Remarks remarks) {
        jdbc.sql(KEEP)
                .param("id", id.value())
                .param("revision", remarks.revision())
                .param("message", remarks.message())
                .param("items", JSON.writeValueAsString(remarks.items()))
                .update();
    }

    private static Remarks remarks(ResultSet row) throws SQLException {
        return new Remarks(
                row.getInt("revision"),
                row.getString("message"),
                JSON.readValue(row.getString("items"), ITEMS));
    }
}
