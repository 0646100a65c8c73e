package dev.enrollment.messaging.parking;

import dev.enrollment.defaults.Trouble;
import dev.enrollment.messaging.receiving.ParkedRecords;
import dev.enrollment.messaging.sending.OutgoingStreams;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out the lists that operators have started, one item after the other, with what redrives
 * single ones. An item is tried as long as it is what was listed: the same event, record or
 * message.
 */
final class BulkRedrive {

    private static final Logger log = LoggerFactory.getLogger(BulkRedrive.class);

    /** Longer than one item takes: an outgoing message may wait 40 s for the broker. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration SHORTEST_REST = Duration.ofMillis(20);

    private final RedriveLists lists;
    private final StreamRedrive streams;
    private final RecordRedrive redrive;
    private final ParkedRecords records;
    private final OutgoingStreams outgoing;

    BulkRedrive(
            RedriveLists lists,
            StreamRedrive streams,
            RecordRedrive redrive,
            ParkedRecords records,
            OutgoingStreams outgoing) {
        this.lists = lists;
        this.streams = streams;
        this.redrive = redrive;
        this.records = records;
        this.outgoing = outgoing;
    }

    /** Tries one item, and rests; waits when there is none. */
    void round() throws InterruptedException {
        Optional<UUID> list = lists.claim(LEASE);
        if (list.isEmpty()) {
            Thread.sleep(LOOK);
            return;
        }
        Optional<RedriveLists.Item> item = lists.next(list.get());
        if (item.isEmpty()) {
            lists.finish(list.get());
            return;
        }
        long before = System.nanoTime();
        attempt(item.get());
        lists.tried(item.get());
        Thread.sleep(rest(Duration.ofNanos(System.nanoTime() - before)));
    }

    /** As long as the item took: a run takes half of one connection at most. */
    static Duration rest(Duration taken) {
        return taken.compareTo(SHORTEST_REST) > 0 ? taken : SHORTEST_REST;
    }

    /** Trouble that passes is thrown on: the same item is next. */
    private void attempt(RedriveLists.Item item) {
        try {
            redrive(item);
        } catch (RuntimeException e) {
            if (Trouble.passes(e)) {
                throw e;
            }
            log.warn("item {} of {}: {}", item.number(), item.list(), e.getClass().getName());
        }
    }

    private void redrive(RedriveLists.Item item) {
        switch (item.kind()) {
            case STREAM -> streams.redrive(item.stream(), item.sequence());
            case RECORD ->
                    records.at(item.at()).stream()
                            .filter(parked -> parked.topicId().equals(item.topicId()))
                            .forEach(redrive::redrive);
            case OUTGOING ->
                    outgoing.find(item.stream())
                            .filter(head -> head.id().equals(item.messageId()))
                            .ifPresent(head -> outgoing.redriveInTurn(head.stream()));
        }
    }
}
