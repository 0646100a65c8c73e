package dev.enrollment.account.intake.persistence;

import dev.enrollment.account.intake.AnsweredRecords;
import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * One row for each partition, locked while a poll is answered: a consumer cut off cannot answer
 * too.
 */
@Repository
class JdbcAnsweredRecords implements AnsweredRecords {

    private static final String LOAD =
            """
            SELECT partition, next_offset FROM answered
            WHERE partition = ANY (?) ORDER BY partition FOR UPDATE
            """;

    private static final String WRITE =
            """
            INSERT INTO answered AS a (partition, next_offset) VALUES (?, ?)
            ON CONFLICT (partition) DO UPDATE SET next_offset = excluded.next_offset
            WHERE a.next_offset < excluded.next_offset
            """;

    private record Mark(String partition, long nextOffset) {}

    private final BufferedTable<String, Mark> marks;
    private final JdbcTemplate jdbc;

    JdbcAnsweredRecords(WriteBuffer buffer, JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.marks = buffer.table("answered", this::load, this::write);
    }

    @Override
    public boolean first(String topic, int partition, long offset) {
        String key = topic + "/" + partition;
        if (offset < marks.find(key).map(Mark::nextOffset).orElse(0L)) {
            return false;
        }
        marks.put(key, new Mark(key, offset + 1));
        return true;
    }

    private Map<String, Mark> load(Collection<String> partitions) {
        Map<String, Mark> found = HashMap.newHashMap(partitions.size());
        jdbc.query(
                        LOAD,
                        (row, number) -> new Mark(row.getString(1), row.getLong(2)),
                        (Object) partitions.toArray(String[]::new))
                .forEach(mark -> found.put(mark.partition(), mark));
        return found;
    }

    private void write(Collection<Mark> rows) {
        jdbc.batchUpdate(
                WRITE,
                rows,
                rows.size(),
                (statement, mark) -> {
                    statement.setString(1, mark.partition());
                    statement.setLong(2, mark.nextOffset());
                });
    }
}
