package dev.enrollment.account.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.EnrollmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProvisioningRunTest {

    private static final EnrollmentId ID = EnrollmentId.of("01931c5e-0000-7000-8000-000000000001");
    private static final Duration DELAY_AFTER = Duration.ofHours(4);
    private static final int STUCK_AFTER = 3;

    private final TestClock clock = new TestClock();
    private final InMemoryProvisionings rows = new InMemoryProvisionings();
    private final RecordedProgress progress = new RecordedProgress();
    private final FaultyBackEnd backEnd = new FaultyBackEnd();
    private final RecordedRole role = new RecordedRole();
    private final List<Instant> wakes = new ArrayList<>();
    private final ProvisioningIntake intake =
            new ProvisioningIntake(rows, (id, at) -> wakes.add(at), clock);
    private final ProvisioningDesk desk =
            new ProvisioningDesk(
                    rows,
                    progress,
                    new ProvisioningProperties(
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(1),
                            Duration.ofMinutes(10),
                            DELAY_AFTER,
                            STUCK_AFTER),
                    clock);
    private final ProvisioningRun run = new ProvisioningRun(desk, backEnd, role);

    @Test
    void completesOnceTheOperationSucceedsAndTheRoleIsGranted() {
        begin();
        advance();
        assertThat(progress.told).containsExactly("started");
        backEnd.finish(OperationState.SUCCEEDED);
        runToTheEnd();
        assertThat(progress.told).containsExactly("started", "completed account-of-operation-1");
        assertThat(role.granted).containsExactly("signer");
        assertThat(backEnd.calls).containsExactly("start", "find by id");
    }

    @Test
    void takesTheSameOrderOnce() {
        begin();
        advance();
        begin();
        assertThat(wakes).containsExactly(TestClock.START);
        assertThat(row().status()).isEqualTo(ProvisioningStatus.RUNNING);
    }

    @Test
    void asksByKeyAfterALostReplyAndBeginsNoSecondOperation() {
        begin();
        backEnd.loseReply();
        advance();
        backEnd.finish(OperationState.SUCCEEDED);
        runToTheEnd();
        assertThat(backEnd.calls).containsExactly("start", "find by key");
        assertCompletedOnce();
    }

    @Test
    void asksByKeyAgainWhenThatReplyIsLostToo() {
        begin();
        backEnd.loseReply();
        backEnd.loseReply();
        backEnd.beAway();
        backEnd.finish(OperationState.SUCCEEDED);
        runToTheEnd();
        assertThat(backEnd.calls)
                .containsExactly("start", "find by key", "find by key", "find by key");
        assertCompletedOnce();
    }

    @Test
    void asksForTheOperationWhenTheBackEndNeverHeardOfIt() {
        begin();
        backEnd.beAway();
        advance();
        advance();
        assertThat(backEnd.calls).containsExactly("start", "find by key", "start");
        assertThat(row().status()).isEqualTo(ProvisioningStatus.RUNNING);
    }

    @Test
    void asksByKeyAfterACrashBetweenIntentAndResult() {
        begin();
        assertThat(desk.prepare(ID)).isInstanceOf(Turn.Act.class);
        backEnd.start(ID, "DE");
        advance();
        assertThat(backEnd.calls).containsExactly("start", "find by key");
        assertThat(backEnd.operations).hasSize(1);
    }

    @Test
    void dropsTheResultOfAStepThatAnotherHasOvertaken() {
        begin();
        Turn.Act slow = (Turn.Act) desk.prepare(ID);
        advance();
        Provisioning before = row();
        desk.conclude(
                ID,
                slow.provisioning().attempts().made(),
                new StepResult.Failed(FailureCode.BACK_END_UNREACHABLE));
        assertThat(row()).isEqualTo(before);
    }

    @Test
    void waitsAsLongAsTheBackEndAsks() {
        begin();
        assertThat(run.advance(ID)).contains(TestClock.START.plus(FaultyBackEnd.RETRY_AFTER));
        clock.advance(Duration.ofSeconds(59));
        assertThat(run.advance(ID)).contains(TestClock.START.plus(FaultyBackEnd.RETRY_AFTER));
        assertThat(backEnd.calls).containsExactly("start");
    }

    @Test
    void asksAnewAfterAFailedOperationAndShowsItAsStuck() {
        begin();
        backEnd.finish(OperationState.FAILED);
        for (int attempt = 0; attempt < STUCK_AFTER; attempt++) {
            assertThat(desk.underWay(true, 10)).isEmpty();
            advance();
        }
        assertThat(backEnd.calls).containsExactly("start", "start", "start");
        assertThat(desk.underWay(true, 10)).containsExactly(row());
        assertThat(row().attempts().lastFailure()).isEqualTo(FailureCode.OPERATION_FAILED);
        backEnd.finish(OperationState.SUCCEEDED);
        runToTheEnd();
        assertCompletedOnce();
        assertThat(desk.underWay(false, 10)).isEmpty();
    }

    @Test
    void staysStuckWhileOperationsRunAndFailByTurns() {
        begin();
        for (int attempt = 0; attempt < STUCK_AFTER; attempt++) {
            backEnd.finish(OperationState.RUNNING);
            advance();
            backEnd.finish(OperationState.FAILED);
            advance();
        }
        backEnd.finish(OperationState.RUNNING);
        advance();
        assertThat(desk.underWay(true, 10)).hasSize(1);
    }

    @Test
    void isNoLongerStuckWhenTheBackEndIsBack() {
        begin();
        for (int attempt = 0; attempt < STUCK_AFTER; attempt++) {
            backEnd.beAway();
            advance();
        }
        assertThat(desk.underWay(true, 10)).hasSize(1);
        advance();
        assertThat(desk.underWay(true, 10)).isEmpty();
        assertThat(desk.underWay(false, 10)).hasSize(1);
    }

    @Test
    void takesSuccessWithoutAnAccountForAFailure() {
        begin();
        advance();
        backEnd.claim("operation-1", OperationState.SUCCEEDED, null);
        advance();
        assertFailedWith(FailureCode.SUCCESS_WITHOUT_ACCOUNT);
        backEnd.claim("operation-1", OperationState.RUNNING, null);
        advance();
        assertFailedWith(FailureCode.RUNNING_AFTER_SUCCESS);
        backEnd.finish(OperationState.SUCCEEDED);
        runToTheEnd();
        assertCompletedOnce();
    }

    @ParameterizedTest
    @EnumSource(OperationState.class)
    void takesAnotherOperationForTheSameKeyForAFailure(OperationState claimed) {
        begin();
        advance();
        backEnd.claim("operation-of-another", claimed, "account-of-another");
        advance();
        assertFailedWith(FailureCode.OTHER_OPERATION);
        assertThat(row().operation().id()).isEqualTo("operation-1");
        backEnd.finish(OperationState.SUCCEEDED);
        runToTheEnd();
        assertCompletedOnce();
    }

    @Test
    void triesOnWithGrowingPausesWhenTheSignatoryIsUnknown() {
        begin();
        backEnd.finish(OperationState.SUCCEEDED);
        for (int failure = 0; failure < 8; failure++) {
            role.failures.add(FailureCode.SIGNER_UNKNOWN);
        }
        Duration first = pauseUntil(run.advance(ID));
        for (int failure = 1; failure < 7; failure++) {
            advance();
        }
        Duration seventh = pauseUntil(next());
        assertThat(first).isEqualTo(Duration.ofSeconds(1));
        assertThat(seventh).isBetween(Duration.ofSeconds(32), Duration.ofSeconds(64));
        assertThat(progress.told).containsExactly("started");
        assertThat(desk.underWay(true, 10)).hasSize(1);
        runToTheEnd();
        assertCompletedOnce();
        assertThat(backEnd.calls).containsExactly("start");
    }

    @Test
    void announcesADelayOnceAndAtItsTime() {
        begin();
        advance();
        while (clock.instant().isBefore(TestClock.START.plus(DELAY_AFTER.multipliedBy(2)))) {
            boolean late = !next().orElseThrow().isBefore(TestClock.START.plus(DELAY_AFTER));
            advance();
            assertThat(progress.told).hasSize(late ? 2 : 1);
        }
        assertThat(progress.told).containsExactly("started", "delayed since " + TestClock.START);
        backEnd.finish(OperationState.SUCCEEDED);
        runToTheEnd();
        assertThat(progress.told).hasSize(3).last().asString().startsWith("completed");
    }

    @Test
    void announcesADelayWhileItWaitsForTheNextAttempt() {
        begin();
        advance();
        clock.advanceTo(TestClock.START.plus(DELAY_AFTER).minusSeconds(20));
        assertThat(run.advance(ID)).contains(TestClock.START.plus(DELAY_AFTER));
        clock.advance(Duration.ofSeconds(20));
        int calls = backEnd.calls.size();
        run.advance(ID);
        assertThat(progress.told).hasSize(2);
        assertThat(backEnd.calls).hasSize(calls);
    }

    @Test
    void tellsThatItStartedBeforeThatItIsLate() {
        begin();
        clock.advance(DELAY_AFTER);
        advance();
        assertThat(progress.told).containsExactly("started", "delayed since " + TestClock.START);
    }

    @Test
    void findsNothingToDoWhereNothingWasOrdered() {
        assertThat(run.advance(ID)).isEmpty();
        assertThat(backEnd.calls).isEmpty();
    }

    private void begin() {
        intake.begin(ID, "DE", "signer");
    }

    /** Goes to the next wake-up and does what is to be done then. */
    private void advance() {
        clock.advanceTo(next().orElseThrow());
        run.advance(ID);
    }

    private Optional<Instant> next() {
        Instant wake = row().wakeAt(DELAY_AFTER);
        return Optional.of(wake.isBefore(clock.instant()) ? clock.instant() : wake);
    }

    private void runToTheEnd() {
        for (int wake = 0; wake < 100 && !row().isOver(); wake++) {
            advance();
        }
        assertThat(run.advance(ID)).isEmpty();
    }

    private Duration pauseUntil(Optional<Instant> wake) {
        return Duration.between(clock.instant(), wake.orElseThrow());
    }

    private Provisioning row() {
        return rows.find(ID).orElseThrow();
    }

    private void assertFailedWith(FailureCode code) {
        assertThat(row().status()).isEqualTo(ProvisioningStatus.RUNNING);
        assertThat(row().attempts().lastFailure()).isEqualTo(code);
        assertThat(progress.told).containsExactly("started");
    }

    private void assertCompletedOnce() {
        assertThat(backEnd.operations).hasSize(1);
        assertThat(role.granted).containsExactly("signer");
        assertThat(progress.told).containsExactly("started", "completed account-of-operation-1");
    }
}
