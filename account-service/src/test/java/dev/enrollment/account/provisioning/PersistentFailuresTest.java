package dev.enrollment.account.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PersistentFailuresTest extends ProvisioningScenario {

    @Test
    void asksAnewAfterAFailedOperationAndShowsItAsStuck() {
        begin();
        backEnd.finish(OperationState.FAILED);
        for (int attempt = 0; attempt < STUCK_AFTER; attempt++) {
            assertThat(desk.underWay(true, false, null, 10)).isEmpty();
            advance();
        }
        assertThat(backEnd.calls).containsExactly("start", "start", "start");
        assertThat(desk.underWay(true, false, null, 10)).containsExactly(row());
        assertThat(row().attempts().lastFailure()).isEqualTo(FailureCode.OPERATION_FAILED);
        backEnd.finish(OperationState.SUCCEEDED);
        runToTheEnd();
        assertThat(backEnd.operations).hasSize(STUCK_AFTER + 1);
        assertCompletedBy("operation-4");
        assertThat(desk.underWay(false, false, null, 10)).isEmpty();
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
        assertThat(desk.underWay(true, false, null, 10)).hasSize(1);
    }

    @Test
    void isNoLongerStuckWhenTheBackEndIsBack() {
        begin();
        for (int attempt = 0; attempt < STUCK_AFTER; attempt++) {
            backEnd.beAway();
            advance();
        }
        assertThat(desk.underWay(true, false, null, 10)).hasSize(1);
        advance();
        assertThat(desk.underWay(true, false, null, 10)).isEmpty();
        assertThat(desk.underWay(false, false, null, 10)).hasSize(1);
    }

    @Test
    void triesOnWithGrowingPausesWhenTheSignatoryIsUnknown() {
        begin();
        backEnd.finish(OperationState.SUCCEEDED);
        for (int failure = 0; failure < 8; failure++) {
            role.failures.add(FailureCode.SIGNER_UNKNOWN);
        }
        Duration first = pauseUntil(round());
        for (int failure = 1; failure < 7; failure++) {
            advance();
        }
        Duration seventh = pauseUntil(next());
        assertThat(first).isEqualTo(Duration.ofSeconds(1));
        assertThat(seventh).isBetween(Duration.ofSeconds(32), Duration.ofSeconds(64));
        assertThat(progress.told).containsExactly("started");
        assertThat(desk.underWay(true, false, null, 10)).hasSize(1);
        runToTheEnd();
        assertCompletedOnce();
        assertThat(backEnd.calls).containsExactly("start");
    }
}
