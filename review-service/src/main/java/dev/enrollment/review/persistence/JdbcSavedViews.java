package dev.enrollment.review.persistence;

import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.saved.QueueAnswers;
import dev.enrollment.review.saved.SavedView;
import dev.enrollment.review.saved.SavedViews;
import dev.enrollment.review.saved.ViewId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcSavedViews implements SavedViews {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    JdbcSavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SavedView> seenBy(ReviewerId reader) {
        return jdbc.sql(
                        "SELECT * FROM saved_view WHERE owner = ? OR shared ORDER BY lower(name), view_id")
                .param(reader.subject())
                .query((row, number) -> view(row))
                .list();
    }

    @Override
    public Optional<SavedView> find(ViewId id) {
        return jdbc.sql("SELECT * FROM saved_view WHERE view_id = ?")
                .param(id.value())
                .query((row, number) -> view(row))
                .optional();
    }

    @Override
    public boolean save(SavedView view) {
        return jdbc.sql(
                                """
                                INSERT INTO saved_view (view_id, owner, name, shared, answers)
                                SELECT :id, :owner, :name, :shared, :answers::jsonb
                                WHERE NOT EXISTS (SELECT FROM saved_view
                                                  WHERE owner = :owner AND name = :name AND view_id <> :id)
                                ON CONFLICT (view_id) DO UPDATE SET
                                    name = excluded.name, shared = excluded.shared, answers = excluded.answers
                                """)
                        .param("id", view.id().value())
                        .param("owner", view.owner().subject())
                        .param("name", view.name())
                        .param("shared", view.shared())
                        .param("answers", JSON.writeValueAsString(view.answers().all()))
                        .update()
                > 0;
    }

    @Override
    public void delete(ViewId id) {
        jdbc.sql("DELETE FROM saved_view WHERE view_id = ?").param(id.value()).update();
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                new ViewId(row.getObject("view_id", UUID.class)),
                new ReviewerId(row.getString("owner")),
                row.getString("name"),
                row.getBoolean("shared"),
                QueueAnswers.of(JSON.readValue(row.getString("answers"), ANSWERS)));
    }
}
