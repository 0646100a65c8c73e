package dev.enrollment.messaging;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Records set aside byte for byte, so that the partition moves on and nothing is lost. */
final class ParkedRecords {

    private static final Logger log = LoggerFactory.getLogger(ParkedRecords.class);

    private static final String INSERT =
            """
            INSERT INTO messaging.parked_record (topic, kafka_partition, kafka_offset, key, payload, headers, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private final JdbcTemplate jdbc;

    ParkedRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Parks the record; false where it is parked already. */
    boolean add(ConsumerRecord<byte[], byte[]> raw, String reason) {
        boolean added =
                jdbc.update(
                                INSERT,
                                raw.topic(),
                                raw.partition(),
                                raw.offset(),
                                raw.key(),
                                raw.value(),
                                bytes(raw.headers()),
                                reason)
                        == 1;
        if (added) {
            log.warn(
                    "parked record {}-{}@{}: {}",
                    raw.topic(),
                    raw.partition(),
                    raw.offset(),
                    reason);
        }
        return added;
    }

    /** Name, length and bytes of each header, one after the other. */
    private static byte[] bytes(Headers headers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Header header : headers) {
                byte[] name = header.key().getBytes(java.nio.charset.StandardCharsets.UTF_8);
                out.writeInt(name.length);
                out.write(name);
                out.writeInt(header.value() == null ? -1 : header.value().length);
                out.write(header.value() == null ? new byte[0] : header.value());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
