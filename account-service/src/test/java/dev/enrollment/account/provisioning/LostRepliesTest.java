package dev.enrollment.account.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostRepliesTest extends ProvisioningScenario {

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
        assertThat(desk.turn(List.of(), 1)).hasSize(1);
        backEnd.start(new OperationKey(ID, 1), "DE");
        settle();
        assertThat(backEnd.calls).as("the step is held by who began it").hasSize(1);
        clock.advance(ProvisioningDesk.HOLD);
        settle();
        assertThat(backEnd.calls).containsExactly("start", "find by key");
        assertThat(backEnd.operations).hasSize(1);
    }

    @Test
    void asksForTheOperationAfterAFailedOneByItsOwnKey() {
        begin();
        backEnd.finish(OperationState.FAILED);
        advance();
        backEnd.finish(OperationState.SUCCEEDED);
        backEnd.loseReply();
        runToTheEnd();
        assertThat(backEnd.calls).containsExactly("start", "start", "find by key");
        assertCompletedBy("operation-2");
    }

    @Test
    void dropsTheResultOfAStepThatAnotherHasOvertaken() {
        begin();
        Step slow = desk.turn(List.of(), 1).getFirst();
        clock.advance(ProvisioningDesk.HOLD);
        settle();
        Provisioning before = row();
        var late = slow.reporting(new StepResult.Failed(FailureCode.BACK_END_UNREACHABLE));
        assertThat(desk.turn(List.of(late), 1)).isEmpty();
        assertThat(row()).isEqualTo(before);
    }

    @Test
    void leavesALongCallToTheInstanceThatMadeIt() {
        begin();
        run.round();
        var other = newRun();
        for (int second = 0; second < 60; second++) {
            clock.advance(Duration.ofSeconds(1));
            run.round();
            other.round();
        }
        assertThat(calls).hasSize(1);
        makeCalls();
        run.round();
        assertThat(row().status()).isEqualTo(ProvisioningStatus.RUNNING);
    }

    @Test
    void aBrokenStepIsTriedAgainAfterItsHold() {
        begin();
        backEnd.breakOff();
        settle();
        assertThat(row().attempts().failures()).isZero();
        settle();
        assertThat(backEnd.calls).hasSize(1);
        clock.advance(ProvisioningDesk.HOLD);
        settle();
        assertThat(backEnd.calls).containsExactly("start", "find by key", "start");
    }
}
