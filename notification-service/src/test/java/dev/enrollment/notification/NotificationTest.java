package dev.enrollment.notification;

import static dev.enrollment.notification.Fixtures.NOW;
import static dev.enrollment.notification.Fixtures.WORDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NotificationTest {

    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void hasOneIdentityForOneCause() {
        assertThat(Fixtures.occasion(1).notificationId())
                .isEqualTo(Fixtures.occasion(1).notificationId());
        assertThat(Fixtures.occasion(1).notificationId())
                .isNotEqualTo(Fixtures.occasion(2).notificationId());
    }

    @Test
    void waitsAgainWhenItWasCertainlyNotTaken() {
        Notification waiting = Fixtures.handedOver().postpone(LATER);
        assertThat(waiting.status()).isEqualTo(NotificationStatus.DUE);
        assertThat(waiting.delivery().nextAttemptAt()).isEqualTo(LATER);
        assertThat(waiting.delivery().claim()).isNull();
        assertThat(waiting.delivery().tries()).isEqualTo(new Delivery.Tries(1, 0));
    }

    @Test
    void isRecoveredWithoutDoubtBeforeHandOver() {
        Notification recovered = Fixtures.sending().recover(NOW, LATER);
        assertThat(recovered.status()).isEqualTo(NotificationStatus.DUE);
        assertThat(recovered.delivery().tries().doubts()).isZero();
        assertThat(recovered.delivery().nextAttemptAt()).isEqualTo(NOW);
    }

    @Test
    void isInDoubtWhenItsOwnerFellSilentAfterHandOver() {
        Notification recovered = Fixtures.handedOver().recover(NOW, LATER);
        assertThat(recovered.status()).isEqualTo(NotificationStatus.IN_DOUBT);
        assertThat(recovered.delivery().tries().doubts()).isOne();
        assertThat(recovered.delivery().nextAttemptAt()).isEqualTo(LATER);
    }

    @Test
    void isRepeatedOnceOnly() {
        Notification repeated =
                Fixtures.handedOver()
                        .doubt(NOW, LATER)
                        .claim("there", LATER)
                        .handOver(WORDING, LATER);
        assertThat(repeated.status()).isEqualTo(NotificationStatus.RESENDING);

        Notification unconfirmed = repeated.doubt(LATER, LATER.plusSeconds(60));
        assertThat(unconfirmed.status()).isEqualTo(NotificationStatus.FAILED);
        assertThat(unconfirmed.delivery().settlement())
                .isEqualTo(new Delivery.Settlement(LATER, FailureCause.UNCONFIRMED));
        assertThat(unconfirmed.delivery().tries().doubts()).isEqualTo(2);
    }

    @Test
    void staysInDoubtWhenTheRepetitionFindsNoServer() {
        Notification repeated = Fixtures.handedOver().doubt(NOW, LATER).claim("there", LATER);
        assertThat(repeated.postpone(LATER).status()).isEqualTo(NotificationStatus.IN_DOUBT);
        assertThat(repeated.recover(NOW, LATER).status()).isEqualTo(NotificationStatus.IN_DOUBT);
    }

    @Test
    void takesTheSameConfirmationTwice() {
        Notification sent = Fixtures.handedOver().confirm(NOW);
        assertThat(sent.confirm(LATER)).isSameAs(sent);
        assertThat(sent.outcome())
                .isEqualTo(
                        new NotificationEvent.Sent(
                                Fixtures.ENROLLMENT,
                                sent.id(),
                                NotificationKind.APPLICATION_RECEIVED,
                                WORDING));
    }

    @Test
    void startsAnewWhenAnOperatorResends() {
        Notification again =
                Fixtures.sending().refuse(FailureCause.MAILBOX_UNKNOWN, NOW).resend(LATER);
        assertThat(again.status()).isEqualTo(NotificationStatus.DUE);
        assertThat(again.delivery().settlement()).isNull();
        assertThat(again.resend(LATER)).isSameAs(again);
    }

    @Test
    void refusesWhatItsStatusDoesNotAllow() {
        assertThatThrownBy(() -> Fixtures.handedOver().confirm(NOW).resend(NOW))
                .isInstanceOf(IllegalNotificationTransition.class)
                .hasMessageContaining("SENT")
                .hasMessageContaining("RESEND");
    }
}
