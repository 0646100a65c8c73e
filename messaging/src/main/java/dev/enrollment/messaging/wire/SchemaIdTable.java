package dev.enrollment.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.avro.Schema;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Remembers schema IDs in the service's database; a schema is known by a hash of its whole text.
 */
final class SchemaIdTable implements RememberedIds {

    private static final String FIND =
            "SELECT id FROM messaging.schema_id WHERE subject = ? AND fingerprint = ?";

    private static final String REMEMBER =
            """
            INSERT INTO messaging.schema_id (subject, fingerprint, id) VALUES (?, ?, ?)
            ON CONFLICT (subject, fingerprint) DO UPDATE SET id = excluded.id
            """;

    private static final String FORGET =
            "DELETE FROM messaging.schema_id WHERE subject = ? AND fingerprint = ?";

    private final JdbcClient jdbc;

    SchemaIdTable(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    @Override
    public Optional<Integer> find(String subject, Schema schema) {
        return jdbc.sql(FIND).params(subject, fingerprint(schema)).query(Integer.class).optional();
    }

    @Override
    public void remember(String subject, Schema schema, int id) {
        jdbc.sql(REMEMBER).params(subject, fingerprint(schema), id).update();
    }

    @Override
    public void forget(String subject, Schema schema) {
        jdbc.sql(FORGET).params(subject, fingerprint(schema)).update();
    }

    private static String fingerprint(Schema schema) {
        try {
            byte[] text = schema.toString().getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
