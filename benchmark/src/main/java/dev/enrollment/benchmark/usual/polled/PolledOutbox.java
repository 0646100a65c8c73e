package dev.enrollment.benchmark.usual.polled;

import dev.enrollment.benchmark.usual.EncodedEvent;
import dev.enrollment.benchmark.usual.Outbox;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events that wait in a table until the relay has sent them. */
class PolledOutbox implements Outbox {

    record Row(long id, EncodedEvent event) {}

    private final JdbcClient jdbc;

    PolledOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void append(EncodedEvent event) {
        jdbc.sql("INSERT INTO outbox (topic, key, payload) VALUES (?, ?, ?)")
                .params(event.topic(), event.key(), event.payload())
                .update();
    }

    /** Locks the oldest rows that no other instance has locked. */
    List<Row> claim(int limit) {
        return jdbc.sql(
                        """
                        SELECT id, topic, key, payload FROM outbox
                         ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED
                        """)
                .param(limit)
                .query(
                        (row, number) ->
                                new Row(
                                        row.getLong("id"),
                                        new EncodedEvent(
                                                row.getString("topic"),
                                                row.getString("key"),
                                                row.getBytes("payload"))))
                .list();
    }

    void delete(List<Row> sent) {
        jdbc.sql("DELETE FROM outbox WHERE id = ANY (?)")
                .param(sent.stream().map(Row::id).toArray(Long[]::new))
                .update();
    }
}
