package dev.enrollment.account.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProvisioningRunTest extends ProvisioningScenario {

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
    void theAdministratorGetsTheRoleTooWhenAnotherPersonSigned() {
        administrators.put(ID, "administrator");
        endWell();
        assertThat(role.granted).containsExactly("signer", "administrator");
    }

    @Test
    void theAdministratorWhoSignedGetsTheRoleOnce() {
        administrators.put(ID, "signer");
        endWell();
        assertThat(role.granted).containsExactly("signer");
    }

    @Test
    void anAdministratorWithoutASignInDelaysNobody() {
        administrators.put(ID, "administrator");
        role.unknown.add("administrator");
        endWell();
        assertThat(role.granted).containsExactly("signer");
    }

    @Test
    void theRoleIsGrantedAgainWhenTheAdministratorWasNotReached() {
        administrators.put(ID, "administrator");
        begin();
        advance();
        backEnd.finish(OperationState.SUCCEEDED);
        role.away.add("administrator");
        advance();
        assertThat(row().attempts().lastFailure()).isEqualTo(FailureCode.IDENTITY_UNREACHABLE);
        role.away.clear();
        runToTheEnd();
        assertThat(role.granted).containsExactly("signer", "signer", "administrator");
    }

    private void endWell() {
        begin();
        advance();
        backEnd.finish(OperationState.SUCCEEDED);
        runToTheEnd();
        assertThat(progress.told).containsExactly("started", "completed account-of-operation-1");
    }

    @Test
    void withoutAnApplicationNothingIsAskedForAndOperatorsSeeWhy() {
        begin();
        Step step = desk.claim(1).getFirst();
        desk.settle(List.of(run.perform(new Step(step.provisioning(), step.askFirst(), Map.of()))));
        assertThat(row().attempts().lastFailure()).isEqualTo(FailureCode.APPLICATION_MISSING);
        assertThat(backEnd.calls).isEmpty();
    }

    @Test
    void takesTheSameOrderOnce() {
        begin();
        advance();
        begin();
        assertThat(row().status()).isEqualTo(ProvisioningStatus.RUNNING);
    }

    @Test
    void whoIsToBeErasedIsGivenNoRoleThoughTheIdentityProviderKnowsThemNoMore() {
        role.failures.add(FailureCode.SIGNER_UNKNOWN);
        begin();
        advance();
        backEnd.finish(OperationState.SUCCEEDED);
        advance();
        assertThat(row().status()).isEqualTo(ProvisioningStatus.GRANTING_ROLE);
        assertThat(role.failures).isEmpty();

        erasures.put(ID, clock.instant());
        runToTheEnd();
        assertThat(progress.told).containsExactly("started", "completed account-of-operation-1");
        assertThat(role.granted).isEmpty();
    }

    @Test
    void waitsAsLongAsTheBackEndAsks() {
        begin();
        assertThat(round()).contains(TestClock.START.plus(FaultyBackEnd.RETRY_AFTER));
        clock.advance(Duration.ofSeconds(59));
        assertThat(round()).contains(TestClock.START.plus(FaultyBackEnd.RETRY_AFTER));
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
        assertThat(round()).contains(TestClock.START.plus(DELAY_AFTER));
        clock.advance(Duration.ofSeconds(20));
        int calls = backEnd.calls.size();
        round();
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
        assertThat(round()).isEmpty();
        assertThat(backEnd.calls).isEmpty();
    }
}
