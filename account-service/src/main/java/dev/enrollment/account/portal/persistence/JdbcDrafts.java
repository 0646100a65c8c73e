package dev.enrollment.account.portal.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.Market;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.Drafts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts as rows; the owner is part of every question. */
@Repository
class JdbcDrafts implements Drafts {

    private static final String OWN =
            "SELECT * FROM draft WHERE enrollment_id = :id AND owner_subject = :owner";

    private static final String SAVE =
            """
            INSERT INTO draft (enrollment_id, owner_subject, market, language, fields, saved_at)
            VALUES (:id, :owner, :market, :language, :fields::jsonb, :savedAt)
            ON CONFLICT (enrollment_id) DO UPDATE SET
                market = excluded.market, language = excluded.language,
                fields = excluded.fields, saved_at = excluded.saved_at
            """;

    private static final String PAGE =
            """
            SELECT * FROM draft
             WHERE owner_subject = :owner
               AND (cast(:after AS uuid) IS NULL OR (begun_at, enrollment_id) <
                    (SELECT begun_at, enrollment_id FROM draft WHERE enrollment_id = :after))
             ORDER BY begun_at DESC, enrollment_id DESC LIMIT :limit
            """;

    private static final String ABANDONED =
            """
            SELECT enrollment_id FROM draft d
             WHERE saved_at < clock_timestamp() - make_interval(secs => :seconds)
               AND NOT EXISTS (SELECT 1 FROM account a WHERE a.enrollment_id = d.enrollment_id)
             LIMIT :limit FOR UPDATE SKIP LOCKED
            """;

    /** Asked again under the lock: an account may have been opened before it was taken. */
    private static final String FORGET =
            """
            DELETE FROM draft d
             WHERE enrollment_id = ANY (:ids)
               AND NOT EXISTS (SELECT 1 FROM account a WHERE a.enrollment_id = d.enrollment_id)
            """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcDrafts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Draft> find(EnrollmentId id, String owner) {
        return own(OWN, id, owner);
    }

    @Override
    public Optional<Draft> lock(EnrollmentId id, String owner) {
        return own(OWN + " FOR UPDATE", id, owner);
    }

    @Override
    public List<Draft> of(String owner, @Nullable EnrollmentId after, int limit) {
        return jdbc.sql(PAGE)
                .param("owner", owner)
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public void save(Draft draft) {
        jdbc.sql(SAVE)
                .param("id", draft.id().value())
                .param("owner", draft.owner())
                .param("market", draft.market().code())
                .param("language", draft.language())
                .param("fields", json.writeValueAsString(byPath(draft)))
                .param("savedAt", Timestamp.from(draft.savedAt()))
                .update();
    }

    @Override
    public void discard(EnrollmentId id) {
        jdbc.sql("DELETE FROM draft WHERE enrollment_id = :id").param("id", id.value()).update();
    }

    @Override
    public int forget(Duration keep, int limit) {
        UUID[] ids =
                jdbc.sql(ABANDONED)
                        .param("seconds", keep.toSeconds())
                        .param("limit", limit)
                        .query(UUID.class)
                        .list()
                        .toArray(UUID[]::new);
        return ids.length == 0 ? 0 : jdbc.sql(FORGET).param("ids", ids).update();
    }

    private Optional<Draft> own(String statement, EnrollmentId id, String owner) {
        return jdbc.sql(statement)
                .param("id", id.value())
                .param("owner", owner)
                .query((row, number) -> read(row))
                .optional();
    }

    private Draft read(ResultSet row) throws SQLException {
        return new Draft(
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                row.getString("owner_subject"),
                new Market(row.getString("market")),
                row.getString("language"),
                byField(json.readValue(row.getString("fields"), TEXTS)),
                row.getTimestamp("saved_at").toInstant());
    }

    private static Map<String, String> byPath(Draft draft) {
        Map<String, String> texts = new HashMap<>();
        draft.fields().forEach((field, text) -> texts.put(field.path(), text));
        return texts;
    }

    private static Map<Field, String> byField(Map<String, String> texts) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        texts.forEach((path, text) -> fields.put(Field.at(path).orElseThrow(), text));
        return fields;
    }
}
