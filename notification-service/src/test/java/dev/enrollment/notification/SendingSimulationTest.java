package dev.enrollment.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Plays the batches of letters against a mail server of its own, with a process that dies before
 * and after commits, answers that are lost and recipients that are put off, under many seeds.
 */
class SendingSimulationTest {

    private static final int SEEDS = 2_000;
    private static final int LETTERS = 12;
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Consequences.class);

    @BeforeAll
    static void beQuiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void speakAgain() {
        LOG.setLevel(null);
    }

    @Test
    void everyLetterArrivesOnceButForCountedDoubts() {
        for (long seed = 0; seed < SEEDS; seed++) {
            new Simulation(seed, false).run();
        }
    }

    @Test
    void findsAFinalDotThatIsSentBeforeTheCommit() {
        assertThatThrownBy(
                        () -> {
                            for (long seed = 0; seed < SEEDS; seed++) {
                                new Simulation(seed, true).run();
                            }
                        })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("extra copies");
    }

    /** The process died: what it had in memory is gone. */
    private static final class Death extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private static final class Simulation {

        private final long seed;
        private final boolean dotBeforeCommit;
        private final Random random;
        private final SettableClock clock = new SettableClock(START);
        private final InMemoryNotifications notifications = new InMemoryNotifications();
        private final InMemoryLetters letters = new InMemoryLetters();
        private final InMemoryRecipients recipients = new InMemoryRecipients();
        private final Mailroom mailroom =
                new Mailroom(
                        notifications,
                        recipients,
                        letters,
                        new Consequences(Fixtures.POLICY, event -> {}),
                        clock);
        private final Map<NotificationId, Integer> copies = new HashMap<>();
        private List<HandOver> beforeDot = new ArrayList<>();
        private List<Outcome> answers = new ArrayList<>();
        private int deaths;

        Simulation(long seed, boolean dotBeforeCommit) {
            this.seed = seed;
            this.dotBeforeCommit = dotBeforeCommit;
            this.random = new Random(seed);
            for (int letter = 0; letter < LETTERS; letter++) {
                EnrollmentId enrollment = new EnrollmentId(new UUID(1, letter));
                recipients.put(
                        new Recipient.Known(
                                enrollment,
                                1,
                                "en",
                                Fixtures.RECIPIENT.company(),
                                Fixtures.RECIPIENT.contact()));
                notifications.add(
                        Notification.due(
                                new Occasion(
                                        enrollment,
                                        NotificationKind.ACCOUNT_READY,
                                        new EventId(new UUID(2, letter)),
                                        START,
                                        Occasion.Facts.NONE),
                                START));
            }
        }

        void run() {
            for (int turn = 0; !isSettled(); turn++) {
                assertThat(turn).as("turns under seed %d", seed).isLessThan(1_000);
                try {
                    turn();
                } catch (Death died) {
                    beforeDot = new ArrayList<>();
                    answers = new ArrayList<>();
                }
                clock.advance(Duration.ofSeconds(random.nextInt(8)));
                mailroom.recover(100);
            }
            notifications.all().values().forEach(this::check);
            assertThat(letters.count()).as("letters kept under seed %d", seed).isZero();
        }

        private void turn() {
            List<HandOver> waiting = beforeDot;
            Batch batch = new Batch(waiting, answers);
            if (dotBeforeCommit) {
                waiting.forEach(this::deliver);
            }
            Map<NotificationId, Notification> rows = notifications.all();
            Map<NotificationId, Letter> kept = letters.all();
            Written written = mailroom.write(batch, "owner", random.nextInt(6));
            if (dies()) {
                notifications.restore(rows);
                letters.restore(kept);
                throw new Death();
            }
            if (dies()) {
                throw new Death();
            }
            beforeDot = new ArrayList<>();
            answers = new ArrayList<>();
            waiting.forEach(letter -> afterCommit(letter, written));
            written.assignments().forEach(this::dialogue);
        }

        private void dialogue(Assignment assignment) {
            if (random.nextInt(6) == 0) {
                answers.add(
                        new Outcome(assignment.claimed(), new PostingResult.Postponed("SMTP_451")));
            } else {
                beforeDot.add(
                        new HandOver(
                                assignment.claimed(),
                                assignment.kept().orElseGet(() -> Fixtures.letter("new"))));
            }
        }

        private void afterCommit(HandOver letter, Written written) {
            if (!written.handedOver().contains(letter.claimed().id())) {
                answers.add(new Outcome(letter.claimed(), new PostingResult.Broken("LostClaim")));
                return;
            }
            if (!dotBeforeCommit) {
                deliver(letter);
            }
            answers.add(
                    new Outcome(
                            letter.claimed(),
                            random.nextInt(10) == 0
                                    ? new PostingResult.Unanswered()
                                    : new PostingResult.Accepted()));
        }

        private void deliver(HandOver letter) {
            copies.merge(letter.claimed().id(), 1, Integer::sum);
        }

        private boolean dies() {
            boolean now = deaths < 4 && random.nextInt(8) == 0;
            deaths += now ? 1 : 0;
            return now;
        }

        private boolean isSettled() {
            return notifications.all().values().stream()
                    .allMatch(
                            each ->
                                    each.status() == NotificationStatus.SENT
                                            || each.status() == NotificationStatus.FAILED);
        }

        private void check(Notification settled) {
            int arrived = copies.getOrDefault(settled.id(), 0);
            assertThat(arrived - 1)
                    .as("extra copies of a letter that is %s, seed %d", settled.status(), seed)
                    .isLessThanOrEqualTo(settled.delivery().tries().doubts());
            if (settled.status() == NotificationStatus.SENT) {
                assertThat(arrived).as("copies of a letter, seed %d", seed).isPositive();
            }
        }
    }
}
