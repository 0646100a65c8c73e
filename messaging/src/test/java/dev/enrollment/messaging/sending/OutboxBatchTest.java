package dev.enrollment.messaging.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutboxBatchTest {

    @Test
    void cutsALongTransactionInOrder() {
        List<OutboxMessage> messages =
                Stream.generate(OutboxBatchTest::message).limit(2 * OutboxBatch.MOST + 1).toList();

        List<OutboxBatch> batches = OutboxBatch.of(messages);

        assertThat(batches)
                .extracting(OutboxBatch::size)
                .containsExactly(OutboxBatch.MOST, OutboxBatch.MOST, 1);
        assertThat(batches.stream().flatMap(batch -> batch.messages().stream()))
                .containsExactlyElementsOf(messages);
        assertThat(batches).extracting(OutboxBatch::id).doesNotHaveDuplicates();
    }

    @Test
    void isNotThereWithoutMessages() {
        assertThat(OutboxBatch.of(List.of())).isEmpty();
    }

    private static OutboxMessage message() {
        return new OutboxMessage(
                UUID.randomUUID(), "topic", "key", "type", new byte[1], Instant.EPOCH, "trace");
    }
}
