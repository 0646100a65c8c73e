package dev.enrollment.notification;

import static dev.enrollment.notification.Fixtures.ENROLLMENT;
import static dev.enrollment.notification.Fixtures.NOW;
import static dev.enrollment.notification.Fixtures.POLICY;
import static dev.enrollment.notification.Fixtures.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailroomTest {

    private final SettableClock clock = new SettableClock(NOW);
    private final InMemoryNotifications notifications = new InMemoryNotifications();
    private final InMemoryLetters letters = new InMemoryLetters();
    private final InMemoryRecipients recipients = new InMemoryRecipients();
    private final List<NotificationEvent> events = new ArrayList<>();
    private final Mailroom mailroom =
            new Mailroom(
                    notifications,
                    recipients,
                    letters,
                    new Consequences(POLICY, events::add),
                    clock);

    @BeforeEach
    void oweOne() {
        notifications.add(Fixtures.due());
        recipients.put(RECIPIENT);
    }

    @Test
    void claimsWhatIsDueOnce() {
        assertThat(claims("here")).hasSize(1);
        assertThat(claims("there")).isEmpty();
        assertThat(notifications.only().status()).isEqualTo(NotificationStatus.SENDING);
    }

    @Test
    void keepsTheLetterOnlyWhileTheAnswerIsOutstanding() {
        Notification claimed = claim();
        handOver(claimed, Fixtures.letter("one"));
        assertThat(letters.count()).isOne();
        settle(claimed, new PostingResult.Accepted());
        assertThat(letters.count()).isZero();
        assertThat(notifications.only().status()).isEqualTo(NotificationStatus.SENT);
        assertThat(events).singleElement().isInstanceOf(NotificationEvent.Sent.class);
    }

    @Test
    void publishesACodedFailure() {
        Notification claimed = claim();
        settle(claimed, new PostingResult.Refused(FailureCause.MAILBOX_UNKNOWN));
        assertThat(events)
                .containsExactly(
                        new NotificationEvent.Failed(
                                ENROLLMENT,
                                claimed.id(),
                                NotificationKind.APPLICATION_RECEIVED,
                                FailureCause.MAILBOX_UNKNOWN));
    }

    @Test
    void triesAgainAfterAPauseAndGivesUpAfterDays() {
        settle(claim(), new PostingResult.Postponed("SMTP_451"));
        assertThat(claims("here")).isEmpty();
        clock.advance(Duration.ofSeconds(5));
        Notification second = claim();
        clock.advance(Duration.ofDays(6));
        settle(second, new PostingResult.Postponed("SMTP_451"));
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        NotificationEvent.Failed.class,
                        failed -> assertThat(failed.cause()).isEqualTo(FailureCause.UNDELIVERED));
    }

    @Test
    void resendsTheSameLetterOnceAfterALostAnswer() {
        Notification first = claim();
        handOver(first, Fixtures.letter("as it was"));
        settle(first, new PostingResult.Unanswered());
        assertThat(claims("here")).isEmpty();
        assertThat(notifications.tally().inDoubt()).isOne();

        clock.advance(POLICY.doubt());
        List<String> posted = new ArrayList<>();
        Assignment second = claims("here").getFirst();
        PostingResult result =
                postman(
                                (letter, beforeFinalDot) -> {
                                    posted.add(
                                            new String(letter.message(), StandardCharsets.UTF_8));
                                    beforeFinalDot.run();
                                    return new PostingResult.Accepted();
                                })
                        .carry(second, handOver -> handOver(second.claimed(), handOver.letter()));
        settle(second.claimed(), result);
        assertThat(posted).containsExactly("as it was");
        assertThat(notifications.only().status()).isEqualTo(NotificationStatus.SENT);
        assertThat(letters.count()).isZero();
    }

    @Test
    void losesNothingWhenAnOwnerFallsSilentBeforeHandOver() {
        Notification silent = claim();
        clock.advance(POLICY.silence().plusMillis(1));
        assertThat(mailroom.recover(5)).isOne();
        assertThat(notifications.only().status()).isEqualTo(NotificationStatus.DUE);
        assertThatThrownBy(() -> handOver(silent, Fixtures.letter("late")))
                .isInstanceOf(LostClaim.class);
        assertThat(claim().delivery().tries().doubts()).isZero();
        assertThatThrownBy(() -> handOver(silent, Fixtures.letter("late")))
                .isInstanceOf(LostClaim.class);
    }

    @Test
    void believesALateSuccessAndNothingElseAfterItsClaimWasTakenBack() {
        Notification silent = claim();
        handOver(silent, Fixtures.letter("late"));
        clock.advance(POLICY.silence().plusMillis(1));
        mailroom.recover(5);
        settle(silent, new PostingResult.Postponed("SMTP_451"));
        assertThat(notifications.only().status()).isEqualTo(NotificationStatus.IN_DOUBT);
        settle(silent, new PostingResult.Accepted());
        assertThat(notifications.only().status()).isEqualTo(NotificationStatus.SENT);
    }

    @Test
    void judgesWhatBrokeByItsHandOver() {
        settle(claim(), new PostingResult.Broken("Fault"));
        assertThat(notifications.only().status()).isEqualTo(NotificationStatus.DUE);
        assertThat(claims("here")).as("not at once").isEmpty();

        clock.advance(Duration.ofSeconds(5));
        Notification again = claim();
        handOver(again, Fixtures.letter("one"));
        settle(again, new PostingResult.Broken("Fault"));
        assertThat(notifications.only().status()).isEqualTo(NotificationStatus.IN_DOUBT);
    }

    @Test
    void handsNothingOverThatWasClaimedBeforeTheErasure() {
        Notification claimed = claim();
        recipients.put(new Recipient.Erased(ENROLLMENT));
        assertThatThrownBy(() -> handOver(claimed, Fixtures.letter("personal")))
                .isInstanceOf(LostClaim.class);
        assertThat(letters.count()).isZero();
    }

    @Test
    void postsNothingAfterErasure() {
        recipients.put(new Recipient.Erased(ENROLLMENT));
        PostingResult result =
                postman(
                                (letter, beforeFinalDot) -> {
                                    throw new AssertionError("posted");
                                })
                        .carry(claims("here").getFirst(), handOver -> {});
        assertThat(result).isEqualTo(new PostingResult.Refused(FailureCause.RECIPIENT_ERASED));
    }

    private Notification claim() {
        return claims("here").getFirst().claimed();
    }

    private List<Assignment> claims(String owner) {
        return mailroom.write(new Batch(List.of(), List.of()), owner, 5).assignments();
    }

    private void settle(Notification claimed, PostingResult result) {
        mailroom.write(Batch.of(new Outcome(claimed, result)), "here", 0);
    }

    private void handOver(Notification claimed, Letter letter) {
        Batch batch = Batch.of(new HandOver(claimed, letter));
        if (!mailroom.write(batch, "here", 0).handedOver().contains(claimed.id())) {
            throw new LostClaim(claimed.id());
        }
    }

    private Postman postman(PostOffice postOffice) {
        LetterWriter writer =
                new LetterWriter() {
                    @Override
                    public Letter write(Notification notification, Recipient.Known recipient) {
                        return Fixtures.letter("written anew");
                    }

                    @Override
                    public String preview(NotificationKind kind, String language) {
                        throw new AssertionError("not asked for");
                    }
                };
        return new Postman(writer, postOffice);
    }
}
