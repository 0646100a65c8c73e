package dev.enrollment.messaging.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransactionalOutboxTest {

    @Test
    void numbersMessagesInTheOrderInWhichTheyAreAppended() {
        assertThat(Stream.generate(TransactionalOutbox::nextId).limit(10_000))
                .extracting(UUID::toString)
                .isSorted();
    }
}
