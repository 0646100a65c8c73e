package dev.enrollment.agreement.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.enrollment.agreement.AgreementDesk;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rounds of deadlines, one after the other, beside each other, and cut off at their commit. */
class DeadlineRoundsIT extends RunningService {

    @Autowired private AgreementDesk desk;
    @Autowired private TransactionTemplate transactions;

    @Test
    void aRoundThatEndsBeforeItsCommitHasDoneNothing() {
        var enrollment = due();
        assertThatExceptionOfType(Crash.class)
                .isThrownBy(
                        () ->
                                transactions.executeWithoutResult(
                                        running -> {
                                            desk.meetDeadlines(10);
                                            throw new Crash();
                                        }));
        assertThat(row(enrollment)).containsEntry("reminded_at", null);

        desk.meetDeadlines(10);
        desk.meetDeadlines(10);
        enrollment.awaitEvents("AgreementOffered", "AgreementReminded");
        assertThat(leftUntilExpiry(enrollment)).as("the next reminder").isEqualTo("25 days");

        jdbc.update(
                "UPDATE agreement SET expires_at = clock_timestamp() + interval '1 day',"
                        + " remind_at = clock_timestamp() WHERE enrollment_id = ?",
                enrollment.id());
        desk.meetDeadlines(10);
        enrollment.awaitEvents("AgreementOffered", "AgreementReminded", "AgreementReminded");
        assertThat(leftUntilExpiry(enrollment)).as("none is left").isEqualTo("00:00:00");
    }

    private String leftUntilExpiry(Enrollment enrollment) {
        return String.valueOf(
                jdbc.queryForObject(
                        "SELECT (expires_at - due_at)::text FROM agreement WHERE enrollment_id = ?",
                        String.class,
                        enrollment.id()));
    }

    @Test
    void aRoundThatEndsRightAfterItsCommitIsPublishedOnce() {
        var enrollment = due();
        assertThatExceptionOfType(Crash.class)
                .isThrownBy(
                        () ->
                                transactions.executeWithoutResult(
                                        running -> {
                                            crashAfterCommit();
                                            desk.meetDeadlines(10);
                                        }));
        assertThat(row(enrollment).get("reminded_at")).isNotNull();

        desk.meetDeadlines(10);
        enrollment.awaitEvents("AgreementOffered", "AgreementReminded");
    }

    @Test
    void roundsOfTwoInstancesShareTheWork() throws InterruptedException {
        var all = IntStream.range(0, 6).mapToObj(number -> due()).toList();
        var taken = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        Thread other =
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                () ->
                                        transactions.executeWithoutResult(
                                                running -> {
                                                    desk.meetDeadlines(3);
                                                    taken.countDown();
                                                    await(mayEnd);
                                                }));
        taken.await();
        desk.meetDeadlines(10);
        assertThat(reminded(all))
                .as("neither waits for the other, nor takes its rows")
                .isEqualTo(3);
        mayEnd.countDown();
        other.join();

        assertThat(reminded(all)).isEqualTo(6);
        all.forEach(enrollment -> enrollment.awaitEvents("AgreementOffered", "AgreementReminded"));
    }

    @Test
    void aRoundIsOneTransaction() {
        var all = IntStream.range(0, 6).mapToObj(number -> due()).toList();
        desk.meetDeadlines(10);
        assertThat(reminded(all)).isEqualTo(6);
        assertThat(all.stream().map(this::writtenBy).distinct()).hasSize(1);
    }

    private @Nullable Object writtenBy(Enrollment enrollment) {
        return jdbc.queryForMap(
                        "SELECT xmin::text AS id FROM agreement WHERE enrollment_id = ?",
                        enrollment.id())
                .get("id");
    }

    private Enrollment due() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        jdbc.update(
                "UPDATE agreement SET remind_at = clock_timestamp() WHERE enrollment_id = ?",
                enrollment.id());
        return enrollment;
    }

    private Map<String, @Nullable Object> row(Enrollment enrollment) {
        return jdbc.queryForMap("SELECT * FROM agreement WHERE enrollment_id = ?", enrollment.id());
    }

    private long reminded(List<Enrollment> enrollments) {
        return enrollments.stream()
                .filter(enrollment -> row(enrollment).get("reminded_at") != null)
                .count();
    }

    /** Runs before the outbox hands over what was committed, so that it never does. */
    private static void crashAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        throw new Crash();
                    }
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
