package dev.enrollment.review.persistence;

import dev.enrollment.defaults.Migrations;
import dev.enrollment.review.Deadlines;
import dev.enrollment.review.Policies;
import dev.enrollment.review.Policy;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes down the version in force when the service starts, or when its database is there. */
@Repository
class JdbcPolicies implements Policies {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    JdbcPolicies(JdbcClient jdbc, Deadlines deadlines, Migrations migrations) {
        this.jdbc = jdbc;
        migrations.whenDone(() -> keep(deadlines.policy()));
    }

    @Override
    public Map<String, Map<String, String>> values(Collection<String> versions) {
        Map<String, Map<String, String>> found = new HashMap<>();
        jdbc.sql("SELECT version, settings FROM policy_version WHERE version = ANY (:versions)")
                .param("versions", versions.toArray(String[]::new))
                .query(
                        row -> {
                            found.put(
                                    row.getString("version"),
                                    JSON.readValue(row.getString("settings"), VALUES));
                        });
        return found;
    }

    private void keep(Policy policy) {
        jdbc.sql(
                        """
                        INSERT INTO policy_version (version, settings) VALUES (:version, :settings::jsonb)
                        ON CONFLICT DO NOTHING
                        """)
                .param("version", policy.version())
                .param("settings", JSON.writeValueAsString(policy.values()))
                .update();
    }
}
