package dev.enrollment.benchmark.usual;

import dev.enrollment.schemas.Topics;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events that wait in a table until the relay has sent them. */
class Outbox {

    record Row(long id, String topic, String key, byte[] payload) {}

    private final JdbcClient jdbc;
    private final KafkaAvroSerializer avro;

    Outbox(JdbcClient jdbc, KafkaAvroSerializer avro) {
        this.jdbc = jdbc;
        this.avro = avro;
    }

    void append(UUID enrollmentId, SpecificRecord event) {
        jdbc.sql("INSERT INTO outbox (topic, key, payload) VALUES (?, ?, ?)")
                .params(
                        Topics.REVIEWS,
                        enrollmentId.toString(),
                        avro.serialize(Topics.REVIEWS, event))
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
                                        row.getString("topic"),
                                        row.getString("key"),
                                        row.getBytes("payload")))
                .list();
    }

    void delete(List<Row> sent) {
        jdbc.sql("DELETE FROM outbox WHERE id = ANY (?)")
                .param(sent.stream().map(Row::id).toArray(Long[]::new))
                .update();
    }
}
