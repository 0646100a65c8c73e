package dev.enrollment.faults.service;

import dev.enrollment.events.ApplicationReceipt;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.ReceiptOutcome;
import dev.enrollment.events.Violation;
import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.messaging.Source;
import dev.enrollment.messaging.WriteBuffer;
import dev.enrollment.schemas.Topics;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes a partner's record in, once for each submission, and answers it each time. */
final class PartnerHandler {

    private static final int ONE_OF_EIGHT = 7;
    private static final String FIND = "SELECT submission FROM taken WHERE submission = ANY (?)";
    private static final String WRITE = "INSERT INTO taken VALUES (?) ON CONFLICT DO NOTHING";

    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final BufferedTable<UUID, UUID> rows;

    PartnerHandler(JdbcTemplate jdbc, WriteBuffer buffer, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        rows = buffer.table("taken", this::load, this::write);
    }

    void take(ApplicationSubmitted event, Source source) {
        UUID submission = event.getMeta().getEventId();
        ReceiptOutcome outcome =
                rows.find(submission).isPresent()
                        ? ReceiptOutcome.DUPLICATE
                        : ReceiptOutcome.ACCEPTED;
        rows.put(submission, submission);
        outbox.appendPlain(
                Topics.replies(Topics.partnerOf(source.topic()).orElseThrow()),
                submission.toString(),
                new ApplicationReceipt(
                        submission.toString(),
                        outcome,
                        null,
                        details(submission),
                        source.partition(),
                        source.offset(),
                        Instant.now()));
    }

    /** Random, so that no compression makes them short. */
    private static List<Violation> details(UUID submission) {
        long bits = submission.getLeastSignificantBits();
        if ((bits & ONE_OF_EIGHT) != 0) {
            return List.of();
        }
        byte[] random = new byte[FaultyService.LONG_ANSWER / 2];
        new Random(bits).nextBytes(random);
        return List.of(new Violation("any", "LONG", HexFormat.of().formatHex(random), "none"));
    }

    private Map<UUID, UUID> load(Collection<UUID> submissions) {
        Map<UUID, UUID> found = new HashMap<>();
        jdbc.query(
                FIND,
                row -> {
                    UUID submission = row.getObject(1, UUID.class);
                    found.put(submission, submission);
                },
                (Object) submissions.toArray(UUID[]::new));
        return found;
    }

    private void write(Collection<UUID> submissions) {
        jdbc.batchUpdate(WRITE, submissions.stream().map(it -> new Object[] {it}).toList());
    }
}
