package dev.enrollment.account.document.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.document.Document;
import dev.enrollment.account.document.DocumentKind;
import dev.enrollment.account.document.Documents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDocuments implements Documents {

    private final JdbcClient jdbc;

    JdbcDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(EnrollmentId enrollment, Document document, byte[] content) {
        jdbc.sql(
                        """
                        INSERT INTO document (document_id, enrollment_id, item, kind, received_at, content)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        document.id(),
                        enrollment.value(),
                        document.item(),
                        document.kind().name(),
                        Timestamp.from(document.receivedAt()),
                        content)
                .update();
    }

    @Override
    public long lockedSize(EnrollmentId enrollment) {
        jdbc.sql("SELECT 1 FROM account WHERE enrollment_id = ? FOR UPDATE")
                .param(enrollment.value())
                .query(Integer.class)
                .single();
        return jdbc.sql(
                        "SELECT coalesce(sum(length(content)), 0) FROM document WHERE enrollment_id = ?")
                .param(enrollment.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Document> of(EnrollmentId enrollment) {
        return jdbc.sql(
                        """
                        SELECT document_id, item, kind, received_at, length(content) AS size
                          FROM document WHERE enrollment_id = ? ORDER BY received_at, item
                        """)
                .param(enrollment.value())
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public Optional<Document.Content> find(EnrollmentId enrollment, UUID id) {
        return jdbc.sql(
                        """
                        SELECT document_id, item, kind, received_at, length(content) AS size, content
                          FROM document WHERE enrollment_id = ? AND document_id = ?
                        """)
                .params(enrollment.value(), id)
                .query((row, number) -> new Document.Content(read(row), row.getBytes("content")))
                .optional();
    }

    private static Document read(ResultSet row) throws SQLException {
        return new Document(
                row.getObject("document_id", UUID.class),
                row.getString("item"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getTimestamp("received_at").toInstant(),
                row.getLong("size"));
    }
}
