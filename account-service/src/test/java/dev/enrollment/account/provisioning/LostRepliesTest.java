package dev.enrollment.account.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.Accounting;
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
        assertThat(desk.claim(1)).hasSize(1);
        backEnd.start(
                new OperationKey(ID, 1), row().order(), Accounting.application("HRB 1").texts());
        assertThat(desk.claim(1)).as("before the lease is over").isEmpty();
        advance();
        assertThat(clock.instant()).isEqualTo(TestClock.START.plus(LEASE));
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
        Step slow = desk.claim(1).getFirst();
        advance();
        Provisioning before = row();
        var late = new StepResult.Failed(FailureCode.BACK_END_UNREACHABLE);
        assertThat(desk.settle(List.of(new Performed(slow, late)))).isEmpty();
        assertThat(row()).isEqualTo(before);
    }
}
