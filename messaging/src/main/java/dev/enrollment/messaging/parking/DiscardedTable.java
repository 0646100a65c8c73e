package dev.enrollment.messaging.parking;

import dev.enrollment.messaging.Source;
import dev.enrollment.messaging.sending.OutgoingStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The trace of what operators have given up. */
final class DiscardedTable {

    private static final Logger log = LoggerFactory.getLogger(DiscardedTable.class);

    private static final String INSERT_OUTGOING =
            """
            INSERT INTO messaging.discarded (topic, key, message_id, discarded_by, reason) VALUES (?, ?, ?, ?, ?)
            """;

    private static final String INSERT =
            """
            INSERT INTO messaging.discarded (topic, key, sequence, kafka_partition, kafka_offset, discarded_by, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    /**
     * Who gives up, and why.
     *
     * @param by the operator's subject at the identity provider
     */
    record Decision(String by, String reason) {}

    private final JdbcTemplate jdbc;

    DiscardedTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(Source source, @Nullable Long sequence, Decision decision) {
        jdbc.update(
                INSERT,
                source.topic(),
                source.key(),
                sequence,
                source.partition(),
                source.offset(),
                decision.by(),
                decision.reason());
        log.warn(
                "{} discards {}-{}@{}",
                decision.by(),
                source.topic(),
                source.partition(),
                source.offset());
    }

    /** Of a message that was to be sent. */
    void add(OutgoingStreams.Head head, Decision decision) {
        jdbc.update(
                INSERT_OUTGOING,
                head.stream().topic(),
                head.stream().key(),
                head.id(),
                decision.by(),
                decision.reason());
        log.warn("{} discards {} to {}", decision.by(), head.id(), head.stream().topic());
    }
}
