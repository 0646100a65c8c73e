package dev.enrollment.messaging.sending;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private static final int BOUND = 20_000;

    private final InFlight inFlight = new InFlight();

    @Test
    void refusesWhatIsBeyondTheBound() {
        assertThat(inFlight.add(batch(BOUND))).isTrue();
        OutboxBatch late = batch(1);
        assertThat(inFlight.add(late)).isFalse();
        assertThat(inFlight.olderThan(Duration.ZERO)).doesNotContain(late.id());
        assertThat(inFlight.messages()).isEqualTo(BOUND);
    }

    @Test
    void forgetsABatchOnce() {
        OutboxBatch batch = batch(3);
        inFlight.add(batch);
        inFlight.remove(List.of(batch));
        inFlight.remove(List.of(batch));
        assertThat(inFlight.messages()).isZero();
        assertThat(inFlight.isEmpty()).isTrue();
    }

    @Test
    void letsWaitUntilHalfIsFree() throws Exception {
        OutboxBatch half = batch(BOUND / 2);
        OutboxBatch more = batch(BOUND / 2);
        inFlight.add(half);
        inFlight.add(more);
        var waiting = CompletableFuture.runAsync(() -> inFlight.awaitRoom(Duration.ofMinutes(5)));
        assertThat(waiting).isNotDone();

        inFlight.remove(List.of(more));

        waiting.get(2, MINUTES);
    }

    @Test
    void doesNotWaitForEver() {
        inFlight.add(batch(BOUND));
        inFlight.awaitRoom(Duration.ofMillis(10));
        assertThat(inFlight.messages()).isEqualTo(BOUND);
    }

    private static OutboxBatch batch(int size) {
        OutboxMessage message =
                new OutboxMessage(
                        UUID.randomUUID(), "topic", "key", "type", null, Instant.EPOCH, "trace");
        return new OutboxBatch(message.id(), Collections.nCopies(size, message));
    }
}
