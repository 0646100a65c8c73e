package dev.enrollment.review.persistence;

import dev.enrollment.review.Colleagues;
import dev.enrollment.review.ReviewerId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcColleagues implements Colleagues {

    private final JdbcClient jdbc;

    JdbcColleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void know(ReviewerId reviewer, String name) {
        jdbc.sql(
                        """
                        INSERT INTO reviewer (subject, name) VALUES (:subject, :name)
                        ON CONFLICT (subject) DO UPDATE SET name = excluded.name
                        WHERE reviewer.name <> excluded.name
                        """)
                .param("subject", reviewer.subject())
                .param("name", name)
                .update();
    }

    @Override
    public Map<ReviewerId, String> names() {
        Map<ReviewerId, String> names = new LinkedHashMap<>();
        jdbc.sql("SELECT subject, name FROM reviewer ORDER BY name, subject")
                .query(
                        row -> {
                            names.put(
                                    new ReviewerId(row.getString("subject")),
                                    row.getString("name"));
                        });
        return names;
    }
}
