package dev.enrollment.account;

import static dev.enrollment.account.Accounting.NOW;
import static dev.enrollment.account.Accounting.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccountTest {

    private static final Map<AccountCommand, Function<Account, Account.Step>> COMMANDS =
            Map.ofEntries(
                    Map.entry(AccountCommand.CHECK_PHONE, it -> it.checkPhone(NOW)),
                    Map.entry(AccountCommand.VERIFY_PHONE, it -> it.verifyPhone(NOW, "SMS")),
                    Map.entry(AccountCommand.SUBMIT, it -> it.submit(NOW, application("HRB 1"))),
                    Map.entry(
                            AccountCommand.VOUCHED_SUBMIT,
                            it -> it.submitVouched(NOW, application("HRB 1"))),
                    Map.entry(
                            AccountCommand.REQUEST_INFORMATION,
                            it ->
                                    it.requestInformation(
                                            NOW, new Filing.Request(List.of("ITEM"), null))),
                    Map.entry(AccountCommand.REMIND_OF_REQUEST, it -> it.remindOfRequest(NOW)),
                    Map.entry(AccountCommand.LAPSE_UNANSWERED, it -> it.lapseUnanswered(NOW)),
                    Map.entry(AccountCommand.AMEND, it -> it.amend(NOW, application("HRB 2"))),
                    Map.entry(AccountCommand.APPROVE, it -> it.approve(NOW)),
                    Map.entry(
                            AccountCommand.REJECT,
                            it -> it.reject(NOW, List.of("CREDIT_RISK"), null)),
                    Map.entry(
                            AccountCommand.APPEAL,
                            it -> it.appeal(NOW, Set.of(AppealGround.NEW_EVIDENCE))),
                    Map.entry(
                            AccountCommand.WITHDRAW,
                            it -> it.withdraw(NOW, WithdrawalReason.NOT_GIVEN)),
                    Map.entry(AccountCommand.REQUEST_ERASURE, it -> it.requestErasure(NOW)),
                    Map.entry(AccountCommand.ERASE, it -> it.erase(NOW)),
                    Map.entry(AccountCommand.OFFER, it -> it.offer(NOW, NOW)),
                    Map.entry(AccountCommand.CONTRACT, it -> it.contract(NOW)),
                    Map.entry(AccountCommand.LAPSE, it -> it.decline(NOW, "TERMS")),
                    Map.entry(AccountCommand.START_PROVISIONING, it -> it.startProvisioning(NOW)),
                    Map.entry(AccountCommand.ANNOUNCE_DELAY, it -> it.announceDelay(NOW, NOW)),
                    Map.entry(AccountCommand.COMPLETE, it -> it.complete(NOW, "P-1")));

    static Stream<Arguments> matrix() {
        return Arrays.stream(AccountStatus.values())
                .flatMap(
                        status ->
                                COMMANDS.keySet().stream()
                                        .map(command -> Arguments.of(status, command)));
    }

    /** With the application the profile says how customers get support. */
    @Test
    void anApplicationComesWithItsProfile() {
        Account.Step step =
                Accounting.account(AccountStatus.VERIFIED).submit(NOW, application("HRB 1"));

        assertThat(step.events())
                .containsExactly(
                        new AccountEvent.ProfileRevised(NOW, 2, application("HRB 1").profile()),
                        new AccountEvent.Submitted(NOW, 2, application("HRB 1")));
        assertThat(application("HRB 1").profile().texts()).containsKey(Field.SUPPORT_EMAIL);
    }

    @Test
    void anotherNumberThatWasVerifiedIsANewRevisionOfTheProfile() {
        var profile = Accounting.application("HRB 1").profile();
        var step = Accounting.account(AccountStatus.PHONE_PENDING).verifyPhone(NOW, "SMS", profile);
        assertThat(step.account().filing().revision()).isEqualTo(2);
        assertThat(step.events())
                .containsExactly(
                        new AccountEvent.ProfileRevised(NOW, 2, profile),
                        new AccountEvent.PhoneVerified(NOW, "SMS", true));
    }

    @Test
    void theMatrixLeavesNoCommandOut() {
        assertThat(COMMANDS).containsOnlyKeys(AccountCommand.values());
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void followsTheTableAndNothingElse(AccountStatus status, AccountCommand command) {
        Account account = Accounting.account(status);
        var act = COMMANDS.getOrDefault(command, it -> new Account.Step(it, List.of()));
        var next = status.after(command);
        if (next.isPresent()) {
            var step = act.apply(account);
            assertThat(step.account().status()).isEqualTo(next.get());
            assertThat(step.events()).isNotEmpty().allMatch(event -> event.at().equals(NOW));
        } else if (status.followsFrom(command) && command != AccountCommand.AMEND) {
            assertThat(act.apply(account)).isEqualTo(new Account.Step(account, List.of()));
        } else {
            assertThatExceptionOfType(IllegalAccountTransition.class)
                    .isThrownBy(() -> act.apply(account))
                    .withMessageContaining(status.name())
                    .withMessageContaining(command.name());
        }
    }

    @Test
    void anAmendmentMakesARevisionAndSettlesTheRequest() {
        var step = Accounting.account(AccountStatus.APPLIED).amend(NOW, application("HRB 2"));

        assertThat(step.account().filing())
                .isEqualTo(new Filing(2, CompanyKey.of("HRB 2"), null, false, null));
        assertThat(step.account().amendable()).isFalse();
        assertThat(step.events())
                .containsExactly(
                        new AccountEvent.ProfileRevised(NOW, 2, application("HRB 2").profile()),
                        new AccountEvent.Amended(NOW, 2, application("HRB 2")));
        assertThatExceptionOfType(IllegalAccountTransition.class)
                .isThrownBy(() -> step.account().amend(NOW, application("HRB 3")));
    }

    @Test
    void theProfileComesBeforeWhatNeedsIt() {
        var step =
                Account.open(
                        Accounting.id(1), Accounting.origin("one"), application("HRB 1").profile());

        assertThat(step.events())
                .containsExactly(
                        new AccountEvent.ProfileRevised(NOW, 1, application("HRB 1").profile()),
                        new AccountEvent.Created(NOW, "2026.1"));
    }

    @Test
    void knowsItsCompanyHoweverTheNumberIsWritten() {
        var key = CompanyKey.of("HRB 12-3");
        assertThat(key).isEqualTo(CompanyKey.of("hrb123"));
        assertThat(key).isEqualTo(CompanyKey.of("\uFF28\uFF32\uFF22\u00A012\u20113"));
        assertThat(key).isNotEqualTo(CompanyKey.of("HRB 124"));
    }
}
