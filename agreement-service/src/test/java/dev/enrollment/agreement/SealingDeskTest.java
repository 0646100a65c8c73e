package dev.enrollment.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealingDeskTest {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Office office = Office.offering();

    @BeforeEach
    void sign() {
        office.accept(office.token(), Office.signatory());
    }

    @Test
    void aSignatureOrdersItsSealWithTheTextAndTheWordsAsShown() {
        assertThat(office.seals.ordered).hasSize(1);
        var ordered = office.seals.ordered.getFirst();
        assertThat(ordered.content().text()).isEqualTo("The terms for Muster GmbH, in de.\n");
        assertThat(ordered.content().hash()).isEqualTo(Sha256.of(ordered.content().text()));
        assertThat(ordered.statement()).isEqualTo("I accept for Muster GmbH");
        assertThat(ordered.evidence()).isEqualTo(office.evidence.kept.getFirst());
    }

    @Test
    void neitherASecondAnswerNorADeclineOrdersASeal() {
        office.accept(office.token(), Office.signatory());
        assertThat(office.seals.ordered).hasSize(1);

        var declined = Office.offering();
        declined.room.decline(
                declined.token(), Office.signatory(), new Refusal(DeclineReason.OTHER, ""));
        assertThat(declined.seals.ordered).isEmpty();
    }

    @Test
    void aTextThatChangedAfterItWasReadIsNotSigned() {
        var other = Office.offering();
        var answer =
                other.room.accept(
                        other.token(), Office.signatory(), "0".repeat(64), "", opened -> "");
        assertThat(answer)
                .contains(
                        new SigningRoom.Signing(other.agreement(), IdentityCheck.Obstacle.CHANGED));
        assertThat(other.evidence.kept).isEmpty();
    }

    @Test
    void tellsOnceWhatWasSealedAndAtWhichLevel() {
        var made =
                new SealingOutcome.Sealed(
                        order(1), new byte[] {1}, "PAdES-BASELINE-LT", Instant.EPOCH);
        office.sealing.settle(List.of(made, made), FIRST, LONGEST);

        assertThat(office.events).hasSize(3);
        assertThat(office.lastEvent())
                .isEqualTo(
                        new AgreementEvent.Sealed(
                                office.agreement(),
                                order(1).content().hash(),
                                Sha256.of(new byte[] {1}),
                                "PAdES-BASELINE-LT",
                                office.clock.now()));
    }

    @Test
    void waitsLongerAfterEachFailureAndTellsNobodyOfASeal() {
        for (int attempt : List.of(1, 2, 5, 100)) {
            var delayed = new SealingOutcome.Delayed(order(attempt), "SIGNING", "away");
            office.sealing.settle(List.of(delayed), FIRST, LONGEST);
        }
        assertThat(office.seals.pauses)
                .containsExactly(FIRST, Duration.ofSeconds(10), Duration.ofSeconds(80), LONGEST);
        assertThat(office.events).hasSize(2);
    }

    private SealingOrder order(int attempt) {
        return InMemorySeals.order(office.seals.ordered.getFirst(), attempt);
    }
}
