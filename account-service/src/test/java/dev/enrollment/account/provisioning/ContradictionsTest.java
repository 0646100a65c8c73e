package dev.enrollment.account.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContradictionsTest extends ProvisioningScenario {

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
        backEnd.claim("operation-1", OperationState.FAILED, null);
        advance();
        assertFailedWith(FailureCode.FAILED_AFTER_SUCCESS);
        backEnd.finish(OperationState.SUCCEEDED);
        runToTheEnd();
        assertCompletedOnce();
    }

    @Test
    void takesAFailureAfterASuccessForTrueWhenItIsReportedAgain() {
        begin();
        advance();
        backEnd.claim("operation-1", OperationState.SUCCEEDED, null);
        advance();
        backEnd.finish(OperationState.FAILED);
        advance();
        assertFailedWith(FailureCode.FAILED_AFTER_SUCCESS);
        assertThat(backEnd.operations).hasSize(1);
        advance();
        backEnd.finish(OperationState.SUCCEEDED);
        runToTheEnd();
        assertCompletedBy("operation-2");
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
}
