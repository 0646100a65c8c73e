package dev.enrollment.messaging.parking;

import dev.enrollment.messaging.receiving.ParkedRecord;
import dev.enrollment.messaging.receiving.StreamStatus;
import dev.enrollment.messaging.sending.OutgoingStreams;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All that is stopped or parked in this service, the oldest first.
 *
 * @param complete false where there is more than is listed
 */
record ParkedView(
        List<StreamLine> streams,
        List<RecordLine> records,
        List<OutgoingLine> outgoing,
        boolean complete) {

    /**
     * A stopped stream.
     *
     * @param since the first refusal
     * @param sequence number of the refused event
     * @param behind events that queue behind it
     */
    record StreamLine(
            String topic,
            String key,
            StreamStatus status,
            @Nullable String reason,
            @Nullable Instant since,
            int attempts,
            long sequence,
            long behind) {}

    /**
     * A parked record.
     *
     * @param topicId tells topics of one name apart
     */
    record RecordLine(
            String topic,
            int partition,
            long offset,
            UUID topicId,
            @Nullable String key,
            String reason,
            Instant parkedAt,
            int attempts) {}

    /**
     * A topic and key of which a message could not be sent.
     *
     * @param status {@code WAITING}: it goes by itself; {@code PARKED}: somebody must do something
     * @param since when the message was set aside
     * @param id of the message
     * @param behind messages that wait behind it
     */
    record OutgoingLine(
            String topic,
            String key,
            StreamStatus status,
            String reason,
            Instant since,
            int attempts,
            UUID id,
            String type,
            long behind) {}

    /**
     * A record's bytes, made legible.
     *
     * @param type the record's name; null where it cannot be decoded
     * @param json the decoded record
     * @param hex the bytes, where they cannot be decoded; null for a record without value
     */
    record Content(@Nullable String type, @Nullable JsonNode json, @Nullable String hex) {}

    /** A stopped stream with the event it stopped for. */
    record StreamDetail(StreamLine stream, @Nullable Content refused) {}

    /** A parked record with its bytes. */
    record RecordDetail(RecordLine parked, Content content) {}

    /** An outgoing message with its bytes. */
    record OutgoingDetail(OutgoingLine outgoing, Content content) {}

    /**
     * A request to discard.
     *
     * @param sequence of a stopped stream's event
     * @param id of an outgoing message
     */
    record DiscardRequest(@Nullable Long sequence, @Nullable UUID id, @Nullable String reason) {}

    static OutgoingLine line(OutgoingStreams.Head head) {
        return new OutgoingLine(
                head.stream().topic(),
                head.stream().key(),
                ParkedOutgoingApi.status(head),
                head.reason(),
                head.since(),
                head.attempts(),
                head.id(),
                head.type(),
                head.behind());
    }

    static StreamLine line(StoppedStream stopped) {
        return new StreamLine(
                stopped.stream().topic(),
                stopped.stream().key(),
                stopped.status(),
                stopped.reason(),
                stopped.since(),
                stopped.attempts(),
                stopped.next(),
                Math.max(0, stopped.queued() - 1));
    }

    static RecordLine line(ParkedRecord parked) {
        ParkedRecord.Position at = parked.at();
        return new RecordLine(
                at.topic(),
                at.partition(),
                at.offset(),
                parked.topicId(),
                parked.key(),
                parked.reason(),
                parked.parkedAt(),
                parked.attempts());
    }
}
