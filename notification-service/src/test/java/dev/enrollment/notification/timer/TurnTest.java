package dev.enrollment.notification.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.enrollment.defaults.WakeUp;
import dev.enrollment.notification.HandOver;
import dev.enrollment.notification.Letter;
import dev.enrollment.notification.LetterWriter;
import dev.enrollment.notification.LostClaim;
import dev.enrollment.notification.Notification;
import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.NotificationProperties;
import dev.enrollment.notification.NotificationStatus;
import dev.enrollment.notification.Outcome;
import dev.enrollment.notification.PostOffice;
import dev.enrollment.notification.PostingResult;
import dev.enrollment.notification.Postman;
import dev.enrollment.notification.Recipient;
import dev.enrollment.notification.TroubledMailroom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class TurnTest {

    private static final int LETTERS = 5;
    private static final NotificationProperties PROPERTIES = TroubledMailroom.properties();

    private final WakeUp wakeUp = new WakeUp();
    private final Intray intray = new Intray(wakeUp, PROPERTIES);
    private final TroubledMailroom mailroom = new TroubledMailroom();
    private final PostOffice closed =
            (letter, beforeFinalDot) -> {
                throw new AssertionError("nothing is claimed here");
            };
    private final Rounds rounds =
            new Rounds(
                    new Courier(new Postman(new NoLetters(), closed), closed, intray),
                    intray,
                    PROPERTIES,
                    Clock.systemUTC());
    private final Turn turn = new Turn(mailroom, intray, rounds, new CommitBell(wakeUp));
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final List<HandOver> letters = mailroom.lettersBeforeDot(LETTERS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void handsAllWaitingLettersOverByOneCommit() {
        List<CompletableFuture<Void>> waits = standBeforeDot();
        assertThat(waits).noneMatch(CompletableFuture::isDone);
        turn.take();
        waits.forEach(CompletableFuture::join);
        assertThat(mailroom.commits()).hasSize(1);
    }

    @Test
    void writesAnswersAndHandOversByOneCommit() {
        standBeforeDot();
        turn.take();
        letters.subList(0, 3).forEach(letter -> report(letter, new PostingResult.Accepted()));
        report(letters.get(3), new PostingResult.Unanswered());
        turn.take();
        assertThat(mailroom.commits()).hasSize(2);
        assertThat(letters)
                .extracting(mailroom::statusOf)
                .containsExactly(
                        NotificationStatus.SENT,
                        NotificationStatus.SENT,
                        NotificationStatus.SENT,
                        NotificationStatus.IN_DOUBT,
                        NotificationStatus.SENDING);
    }

    @Test
    void oneThatCannotBeWrittenIsCutAndSpoilsNoOther() {
        mailroom.befall(
                batch -> {
                    if (batch.handOvers().contains(letters.get(2))) {
                        throw new IllegalStateException("at fault");
                    }
                });
        List<CompletableFuture<Void>> waits = standBeforeDot();
        turn.take();
        assertThatThrownBy(waits.get(2)::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(LostClaim.class);
        waits.remove(2);
        waits.forEach(CompletableFuture::join);
    }

    @Test
    void keepsAnswersAndCutsLettersWhileTheDatabaseIsAway() {
        standBeforeDot();
        turn.take();
        letters.subList(0, 3).forEach(letter -> report(letter, new PostingResult.Accepted()));
        mailroom.befall(
                batch -> {
                    throw new QueryTimeoutException("away");
                });
        assertThatThrownBy(turn::take).isInstanceOf(QueryTimeoutException.class);
        assertThat(mailroom.commits()).hasSize(1);

        mailroom.befall(batch -> {});
        turn.take();
        assertThat(letters.subList(0, 3))
                .extracting(mailroom::statusOf)
                .containsOnly(NotificationStatus.SENT);
        assertThat(mailroom.commits())
                .last()
                .satisfies(batch -> assertThat(batch.outcomes()).hasSize(3));
    }

    @Test
    void aLetterThatGaveUpWaitingIsNotHandedOver() {
        HandOver letter = letters.getFirst();
        Thread waiting = Thread.ofPlatform().daemon().start(() -> waitQuietly(letter));
        await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        waiting.interrupt();
        await().until(() -> !waiting.isAlive());
        turn.take();
        assertThat(mailroom.commits()).isEmpty();
    }

    private void waitQuietly(HandOver letter) {
        try {
            intray.awaitHandOver(letter);
        } catch (LostClaim refused) {
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        }
    }

    private List<CompletableFuture<Void>> standBeforeDot() {
        List<CompletableFuture<Void>> waits = new ArrayList<>();
        letters.forEach(
                letter ->
                        waits.add(
                                CompletableFuture.runAsync(
                                        () -> intray.awaitHandOver(letter), threads)));
        await().until(() -> intray.waiting() == LETTERS);
        return waits;
    }

    private void report(HandOver letter, PostingResult result) {
        intray.report(new Outcome(letter.claimed(), result));
    }

    private static final class NoLetters implements LetterWriter {

        @Override
        public Letter write(Notification notification, Recipient.Known recipient) {
            throw new AssertionError("nothing is claimed here");
        }

        @Override
        public String preview(NotificationKind kind, String language) {
            throw new AssertionError("nothing is claimed here");
        }
    }
}
