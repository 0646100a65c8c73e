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
            new Mailroom(notifications, letters, events::add, POLICY, clock);

    @BeforeEach
    void oweOne() {
        notifications.add(Fixtures.due());
        recipients.put(RECIPIENT);
    }

    @Test
    void claimsWhatIsDueOnce() {
        assertThat(mailroom.claim("here", 5)).hasSize(1);
        assertThat(mailroom.claim("there", 5)).isEmpty();
        assertThat(notifications.only().status()).isEqualTo(NotificationStatus.SENDING);
    }

    @Test
    void keepsTheLetterOnlyWhileTheAnswerIsOutstanding() {
        Notification claimed = claim();
        mailroom.handOver(claimed, Fixtures.letter("one"));
        assertThat(letters.count()).isOne();
        mailroom.settle(claimed, new PostingResult.Accepted());
        assertThat(letters.count()).isZero();
        assertThat(notifications.only().status()).isEqualTo(NotificationStatus.SENT);
        assertThat(events).singleElement().isInstanceOf(NotificationEvent.Sent.class);
    }

    @Test
    void publishesACodedFailure() {
        Notification claimed = claim();
        mailroom.settle(claimed, new PostingResult.Refused(FailureCause.MAILBOX_UNKNOWN));
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
        mailroom.settle(claim(), new PostingResult.Postponed("SMTP_451"));
        assertThat(mailroom.claim("here", 5)).isEmpty();
        clock.advance(Duration.ofSeconds(5));
        Notification second = claim();
        clock.advance(Duration.ofDays(6));
        mailroom.settle(second, new PostingResult.Postponed("SMTP_451"));
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        NotificationEvent.Failed.class,
                        failed -> assertThat(failed.cause()).isEqualTo(FailureCause.UNDELIVERED));
    }

    @Test
    void resendsTheSameLetterOnceAfterALostAnswer() {
        Notification first = claim();
        mailroom.handOver(first, Fixtures.letter("as it was"));
        mailroom.settle(first, new PostingResult.Unanswered());
        assertThat(mailroom.claim("here", 5)).isEmpty();
        assertThat(notifications.tally().inDoubt()).isOne();

        clock.advance(POLICY.doubt());
        List<String> posted = new ArrayList<>();
        Notification second = claim();
        PostingResult result =
                postman(
                                (letter, beforeFinalDot) -> {
                                    posted.add(
                                            new String(letter.message(), StandardCharsets.UTF_8));
                                    beforeFinalDot.run();
                                    return new PostingResult.Accepted();
                                })
                        .carry(second);
        mailroom.settle(second, result);
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
        assertThatThrownBy(() -> mailroom.handOver(silent, Fixtures.letter("late")))
                .isInstanceOf(LostClaim.class);
        assertThat(claim().delivery().tries().doubts()).isZero();
        assertThatThrownBy(() -> mailroom.handOver(silent, Fixtures.letter("late")))
                .isInstanceOf(LostClaim.class);
    }

    @Test
    void believesALateSuccessAndNothingElseAfterItsClaimWasTakenBack() {
        Notification silent = claim();
        mailroom.handOver(silent, Fixtures.letter("late"));
        clock.advance(POLICY.silence().plusMillis(1));
        mailroom.recover(5);
        mailroom.settle(silent, new PostingResult.Postponed("SMTP_451"));
        assertThat(notifications.only().status()).isEqualTo(NotificationStatus.IN_DOUBT);
        mailroom.settle(silent, new PostingResult.Accepted());
        assertThat(notifications.only().status()).isEqualTo(NotificationStatus.SENT);
    }

    @Test
    void judgesWhatBrokeByItsHandOver() {
        mailroom.settle(claim(), new PostingResult.Broken("Fault"));
        assertThat(notifications.only().status()).isEqualTo(NotificationStatus.DUE);
        assertThat(mailroom.claim("here", 5)).as("not at once").isEmpty();

        clock.advance(Duration.ofSeconds(5));
        Notification again = claim();
        mailroom.handOver(again, Fixtures.letter("one"));
        mailroom.settle(again, new PostingResult.Broken("Fault"));
        assertThat(notifications.only().status()).isEqualTo(NotificationStatus.IN_DOUBT);
    }

    @Test
    void postsNothingAfterErasure() {
        recipients.put(new Recipient.Erased(ENROLLMENT));
        PostingResult result =
                postman(
                                (letter, beforeFinalDot) -> {
                                    throw new AssertionError("posted");
                                })
                        .carry(claim());
        assertThat(result).isEqualTo(new PostingResult.Refused(FailureCause.RECIPIENT_ERASED));
    }

    private Notification claim() {
        return mailroom.claim("here", 5).getFirst();
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
        return new Postman(recipients, letters, writer, postOffice, mailroom);
    }
}
