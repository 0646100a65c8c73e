package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.events.CheckCompleted;
import dev.enrollment.review.check.Backlog;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.DueCheck;
import dev.enrollment.review.check.Tried;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Claims and results at each point where a process may end, over PostgreSQL and Kafka as they are.
 * The service's own claims stand still until a test lets them run.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ReviewStack.class)
class ChecksInBatchesIT {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Map<CheckName, Integer> PLACES =
            Map.of(CheckName.PARTNER_NETWORK, 100, CheckName.CREDIT, 100);
    private static final int MORE_THAN_PLACES = 100;
    private static final int PLACES_OF_A_SOURCE = 64;

    /** Fewer free places than a quarter are not worth a claim. */
    private static final int PLACES_WORTH_A_CLAIM = PLACES_OF_A_SOURCE * 3 / 4;

    @Autowired private JdbcClient jdbc;
    @Autowired private CheckDesk desk;
    @Autowired private TransactionTemplate transaction;

    /** The bean of that name. */
    @Autowired private SmartLifecycle asking;

    private Wire wire;

    @BeforeEach
    void standStill() {
        asking.stop();
        wire = new Wire();
        apply(wire);
        eventually(() -> assertThat(waiting()).isEqualTo(2));
    }

    @AfterEach
    void goOn() {
        ReviewStack.WORLD.directory.countDown();
        if (!asking.isRunning()) {
            asking.start();
        }
        wire.close();
    }

    @Test
    void aCrashBeforeTheClaimCommitsLeavesTheChecksDue() {
        transaction.executeWithoutResult(
                running -> {
                    assertThat(claim(LONG)).hasSize(2);
                    running.setRollbackOnly();
                });
        assertThat(claim(LONG)).extracting(DueCheck::subject).hasSize(2).doesNotContainNull();
    }

    @Test
    void aClaimPassesOverWhatAnotherOneHolds() {
        transaction.executeWithoutResult(
                running -> {
                    assertThat(claim(LONG)).hasSize(2);
                    assertThat(elsewhere()).isEmpty();
                });
    }

    @Test
    void aCrashAfterTheClaimIsTakenOverWhenTheLeaseIsOver() {
        assertThat(claim(LONG)).hasSize(2);
        assertThat(claim(LONG)).isEmpty();
        jdbc.sql("UPDATE due_check SET due_at = now() WHERE enrollment_id = ?")
                .param(wire.enrollment)
                .update();
        assertThat(claim(Duration.ofMillis(1))).hasSize(2);
        asking.start();
        awaitReadyWithEachResultOnce();
    }

    @Test
    void aCrashBeforeTheResultsCommitLeavesNothingBehind() {
        List<DueCheck> claimed = claim(Duration.ofMillis(1));
        transaction.executeWithoutResult(
                running -> {
                    desk.settle(passed(claimed));
                    running.setRollbackOnly();
                });
        assertThat(waiting()).isEqualTo(2);
        eventually(() -> assertThat(completed()).hasSize(3));
        asking.start();
        awaitReadyWithEachResultOnce();
        assertThat(ReviewStack.WORLD.enquiries).contains(wire.enrollment + "-1");
    }

    @Test
    void aCrashAfterTheResultsCommitLeavesNothingToDo() {
        List<DueCheck> claimed = claim(LONG);
        desk.settle(passed(claimed));
        assertThat(waiting()).isZero();
        desk.settle(passed(claimed));
        awaitReadyWithEachResultOnce();
    }

    @Test
    void anAnswerThatOutlivesItsLeaseStillCountsOnce() {
        List<DueCheck> first = claim(Duration.ofMillis(1));
        List<DueCheck> second = await().until(() -> claim(LONG), found -> found.size() == 2);
        desk.settle(passed(first));
        desk.settle(
                second.stream().map(due -> new Tried(due.key(), CheckResult.failed("X"))).toList());
        awaitReadyWithEachResultOnce();
    }

    @Test
    void rulesLeftByAnInstanceOfTheVersionBeforeAreJudged() {
        String pending = "{\"state\":\"RUNNING\",\"findings\":[],\"attempts\":1}";
        jdbc.sql(
                        "UPDATE review SET checks = checks || jsonb_build_object('MAILBOX', ?::jsonb) WHERE enrollment_id = ?")
                .params(pending, wire.enrollment)
                .update();
        jdbc.sql(
                        "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version) VALUES ('check', ?, now(), false, 1)")
                .param(wire.enrollment + "/1/MAILBOX")
                .update();
        assertThat(waiting()).isEqualTo(3);
        asking.start();
        eventually(() -> assertThat(status()).isEqualTo("READY"));
        assertThat(waiting()).isZero();
    }

    @Test
    void aSlowSourceHoldsUpNoOther() {
        ReviewStack.WORLD.directory = new CountDownLatch(1);
        List<Wire> many = Wire.many(MORE_THAN_PLACES);
        many.forEach(ChecksInBatchesIT::apply);
        many.getFirst().close();
        asking.start();

        eventually(() -> assertThat(with("CREDIT")).isEqualTo(MORE_THAN_PLACES + 1));
        assertThat(with("PARTNER_NETWORK")).isZero();
        assertThat(ReviewStack.WORLD.mostAtDirectory.get())
                .isBetween(PLACES_WORTH_A_CLAIM, PLACES_OF_A_SOURCE);

        ReviewStack.WORLD.directory.countDown();
        eventually(() -> assertThat(with("PARTNER_NETWORK")).isEqualTo(MORE_THAN_PLACES + 1));
        assertThat(ReviewStack.WORLD.mostAtDirectory.get())
                .isBetween(PLACES_WORTH_A_CLAIM, PLACES_OF_A_SOURCE);
    }

    @Test
    void operatorsSeeHowFarAKnownCheckIsBehind() {
        jdbc.sql("INSERT INTO due_check VALUES (?, 'OF_A_NEWER_VERSION', 1, now(), now())")
                .param(wire.enrollment)
                .update();
        jdbc.sql(
                        "UPDATE due_check SET due_at = now() - interval '5m', since = now() - interval '1h' WHERE enrollment_id = ?")
                .param(wire.enrollment)
                .update();
        assertThat(desk.backlogs())
                .allSatisfy(
                        backlog -> {
                            assertThat(backlog.overdue()).isGreaterThan(Duration.ofMinutes(4));
                            assertThat(backlog.waiting()).isGreaterThan(Duration.ofMinutes(59));
                        })
                .extracting(Backlog::check)
                .containsExactlyInAnyOrder(CheckName.PARTNER_NETWORK, CheckName.CREDIT);
    }

    @Test
    void ofTwoAlikeInOnePollTheLaterOneIsKnown() {
        List<Wire> two = Wire.many(2);
        two.forEach(each -> each.profile("Twin " + each.enrollment, "HRB " + wire.enrollment));
        two.forEach(each -> each.submitted(1));
        two.getFirst().close();
        List<UUID> ids = two.stream().map(each -> each.enrollment).toList();
        eventually(() -> assertThat(duplicates(ids)).hasSize(2).contains("FAILED"));
    }

    private List<String> duplicates(List<UUID> enrollments) {
        return jdbc.sql(
                        "SELECT checks -> 'DUPLICATE' ->> 'state' FROM review WHERE enrollment_id IN (:all)")
                .param("all", enrollments)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static void apply(Wire wire) {
        String unique = wire.enrollment.toString().replaceAll("[^a-f0-9]", "");
        wire.profile("Batch " + unique + " Werke", "HRB " + unique + "-");
        wire.submitted(1);
    }

    private List<DueCheck> claim(Duration lease) {
        return desk.claim(PLACES, lease).stream()
                .filter(due -> due.key().enrollment().value().equals(wire.enrollment))
                .toList();
    }

    private List<DueCheck> elsewhere() {
        var other = CompletableFuture.supplyAsync(() -> claim(LONG));
        return other.join();
    }

    private static List<Tried> passed(List<DueCheck> claimed) {
        return claimed.stream().map(due -> new Tried(due.key(), CheckResult.passed())).toList();
    }

    private void awaitReadyWithEachResultOnce() {
        eventually(() -> assertThat(status()).isEqualTo("READY"));
        eventually(() -> assertThat(completed()).hasSize(5));
        assertThat(completed()).doesNotHaveDuplicates();
    }

    private List<String> completed() {
        return wire.published().stream()
                .filter(CheckCompleted.class::isInstance)
                .map(event -> ((CheckCompleted) event).getCheck())
                .toList();
    }

    private int waiting() {
        return jdbc.sql("SELECT count(*) FROM due_check WHERE enrollment_id = ?")
                .param(wire.enrollment)
                .query(Integer.class)
                .single();
    }

    private String status() {
        return jdbc.sql("SELECT status FROM review WHERE enrollment_id = ?")
                .param(wire.enrollment)
                .query(String.class)
                .single();
    }

    /** How many of this test's companies have passed the check. */
    private int with(String check) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM review JOIN profile USING (enrollment_id)
                        WHERE checks -> ? ->> 'state' = 'PASSED' AND facts ->> 'company' LIKE '%Batch %'
                          AND (enrollment_id = ? OR opened_at > (SELECT opened_at FROM review WHERE enrollment_id = ?))
                        """)
                .params(check, wire.enrollment, wire.enrollment)
                .query(Integer.class)
                .single();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(assertion);
    }
}
