package dev.enrollment.messaging.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InWavesTest {

    private static final NotSent TOO_LARGE = new NotSent(NotSent.Kind.MESSAGE_REFUSED, "too large");

    private final List<List<String>> waves = new ArrayList<>();

    @Test
    void aStreamsNextGoesWhenTheBrokerHasTheOneBefore() {
        Outcome outcome = send("a1", "b1", "a2", "c1", "a3", "b2");

        assertThat(waves)
                .containsExactly(List.of("a1", "b1", "c1"), List.of("a2", "b2"), List.of("a3"));
        assertThat(outcome.complete()).isTrue();
    }

    @Test
    void whatStandsBehindAFailureIsNotTriedAndHoldsUpNobody() {
        Outcome outcome = send("a1", "b1", "a2!", "b2", "a3", "a4", "b3");

        assertThat(waves).containsExactly(List.of("a1", "b1"), List.of("a2!", "b2"), List.of("b3"));
        assertThat(outcome.sent())
                .extracting(OutboxMessage::type)
                .containsExactly("a1", "b1", "b2", "b3");
        assertThat(outcome.unsent())
                .extracting(unsent -> unsent.message().type(), Outcome.Unsent::why)
                .containsExactly(
                        tuple("a2!", TOO_LARGE),
                        tuple("a3", NotSent.BEHIND),
                        tuple("a4", NotSent.BEHIND));
    }

    private Outcome send(String... names) {
        List<OutboxMessage> messages = new ArrayList<>();
        for (int place = 0; place < names.length; place++) {
            messages.add(
                    new OutboxMessage(
                            new UUID(0, place),
                            "enrollment.reviews",
                            names[place].substring(0, 1),
                            names[place],
                            new byte[0],
                            Instant.EPOCH,
                            ""));
        }
        return InWaves.send(messages, this::broker);
    }

    private Outcome broker(List<OutboxMessage> wave) {
        waves.add(wave.stream().map(OutboxMessage::type).toList());
        List<@Nullable NotSent> failures = new ArrayList<>();
        wave.forEach(message -> failures.add(message.type().endsWith("!") ? TOO_LARGE : null));
        return new Outcome(wave, failures);
    }
}
