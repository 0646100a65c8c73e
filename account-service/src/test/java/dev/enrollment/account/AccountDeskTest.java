package dev.enrollment.account;

import static dev.enrollment.account.Accounting.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What applicants ask for besides applying: to withdraw, to appeal. */
class AccountDeskTest {

    private static final EnrollmentId ID = Accounting.id(1);
    private static final Set<AppealGround> GROUNDS =
            Set.of(AppealGround.NEW_EVIDENCE, AppealGround.FACTUAL_ERROR);

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final RecordedAccountEvents events = new RecordedAccountEvents();
    private final AccountDesk desk =
            new AccountDesk(accounts, List.of(events), Clock.fixed(NOW, ZoneOffset.UTC));
    private final NewsDesk news =
            new NewsDesk(desk, (id, market, signer) -> {}, Accounting.ANSWERS);

    @BeforeEach
    void open() {
        desk.open(ID, Accounting.origin("one"), Accounting.application("HRB 1"));
        events.take();
    }

    @Test
    void withdrawsOnceHoweverOftenAsked() {
        assertThat(desk.withdraw(ID, WithdrawalReason.WRONG_DATA)).isEmpty();
        assertThat(desk.withdraw(ID, WithdrawalReason.NOT_GIVEN)).isEmpty();

        assertThat(status()).isEqualTo(AccountStatus.WITHDRAWN);
        assertThat(events.take())
                .containsExactly(new AccountEvent.Withdrawn(NOW, WithdrawalReason.WRONG_DATA));
    }

    @Test
    void aWithdrawnCompanyMayApplyAnew() {
        desk.withdraw(ID, WithdrawalReason.NOT_GIVEN);

        var application = Accounting.application("HRB 1");
        assertThat(desk.enrolled(application.market(), application.companyKey())).isEmpty();
    }

    @Test
    void whoHasSignedCannotWithdraw() {
        news.approved(ID, NOW);
        news.signed(ID, NOW, Accounting.signature("signer"));

        assertThat(desk.withdraw(ID, WithdrawalReason.NOT_GIVEN))
                .contains(Refusal.NOT_POSSIBLE_NOW);
        assertThat(status()).isEqualTo(AccountStatus.CONTRACTED);
    }

    @Test
    void aRejectionIsAppealedAgainstOnce() {
        reject();
        assertThat(desk.appeal(ID, GROUNDS)).isEmpty();
        assertThat(desk.appeal(ID, GROUNDS)).isEmpty();
        assertThat(status()).isEqualTo(AccountStatus.APPLIED);
        assertThat(events.take()).containsExactly(new AccountEvent.Appealed(NOW, GROUNDS));

        reject();
        assertThat(desk.appeal(ID, GROUNDS)).contains(Refusal.APPEALED_BEFORE);
        assertThat(status()).isEqualTo(AccountStatus.REJECTED);
    }

    @Test
    void whatIsNotRejectedCannotBeAppealedAgainst() {
        assertThat(desk.appeal(ID, GROUNDS)).contains(Refusal.NOT_POSSIBLE_NOW);
        assertThat(events.take()).isEmpty();
    }

    @Test
    void anAppealComesInTimeOrNotAtAll() {
        news.rejected(ID, NOW, List.of("CREDIT_RISK"), NOW.minusSeconds(1));
        assertThat(desk.appeal(ID, GROUNDS)).contains(Refusal.APPEAL_TOO_LATE);
        assertThat(status()).isEqualTo(AccountStatus.REJECTED);
    }

    @Test
    void anAppealIsInTimeUntilTheLastInstant() {
        news.rejected(ID, NOW, List.of("CREDIT_RISK"), NOW);
        assertThat(desk.appeal(ID, GROUNDS)).isEmpty();
    }

    @Test
    void anAppealFindsTheCompanyEnrolledAgain() {
        reject();
        desk.open(Accounting.id(2), Accounting.origin("two"), Accounting.application("HRB 1"));

        assertThat(desk.appeal(ID, GROUNDS)).contains(Refusal.COMPANY_ALREADY_ENROLLED);
        assertThat(status()).isEqualTo(AccountStatus.REJECTED);
    }

    @Test
    void anErasedAccountTellsNothingOfItsCompany() {
        assertThat(desk.erase(ID)).isEmpty();
        assertThat(desk.erase(ID)).isEmpty();

        var account = accounts.find(ID).orElseThrow();
        assertThat(account.status()).isEqualTo(AccountStatus.ERASED);
        assertThat(account.filing().company()).isEqualTo(CompanyKey.ERASED);
        assertThat(events.take()).containsExactly(new AccountEvent.Erased(NOW));
    }

    private void reject() {
        news.rejected(ID, NOW, List.of("CREDIT_RISK"), null);
        events.take();
    }

    private AccountStatus status() {
        return accounts.find(ID).orElseThrow().status();
    }
}
