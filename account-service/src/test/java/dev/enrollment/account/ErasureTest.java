package dev.enrollment.account;

import static dev.enrollment.account.Accounting.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An erasure is answered in every status: carried out, requested, or carried out before. */
class ErasureTest {

    private static final EnrollmentId ID = Accounting.id(1);
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Set<AccountStatus> BEING_PROVISIONED =
            EnumSet.of(AccountStatus.CONTRACTED, AccountStatus.PROVISIONING);

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final RecordedAccountEvents events = new RecordedAccountEvents();
    private final List<EnrollmentId> blanked = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void isAnsweredInEveryStatus(AccountStatus status) {
        accounts.save(Accounting.account(status));
        boolean waits = BEING_PROVISIONED.contains(status);

        for (Instant now : List.of(NOW, LATER)) {
            var answer = deskAt(now).erase(ID);
            if (waits) {
                assertThat(answer).contains(NOW);
            } else {
                assertThat(answer).isEmpty();
            }
        }

        if (waits) {
            assertThat(events.take()).containsExactly(new AccountEvent.ErasureRequested(NOW));
            assertThat(account().status()).isEqualTo(status);
            assertThat(account().filing().company()).isNotEqualTo(CompanyKey.ERASED);
            assertThat(blanked).isEmpty();
        } else {
            boolean before = status == AccountStatus.ERASED;
            assertThat(events.take())
                    .isEqualTo(before ? List.of() : List.of(new AccountEvent.Erased(NOW)));
            assertThat(account().status()).isEqualTo(AccountStatus.ERASED);
            assertThat(blanked).hasSize(before ? 0 : 1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTRACTED", "PROVISIONING"})
    void whatWasRequestedFollowsThePartnerAccount(AccountStatus status) {
        accounts.save(Accounting.account(status));
        deskAt(NOW).erase(ID);
        AccountDesk later = deskAt(LATER);
        later.started(ID);
        later.delayed(ID, NOW);
        assertThat(blanked).isEmpty();
        events.take();

        later.completed(ID, "P-1");

        assertThat(events.take())
                .containsExactly(
                        new AccountEvent.Provisioned(LATER, "P-1"), new AccountEvent.Erased(LATER));
        assertThat(account().status()).isEqualTo(AccountStatus.ERASED);
        assertThat(account().filing().company()).isEqualTo(CompanyKey.ERASED);
        assertThat(account().erasureRequestedAt()).isNull();
        assertThat(blanked).containsExactly(ID);
        assertThat(later.erase(ID)).isEmpty();
        assertThat(events.take()).isEmpty();
    }

    @Test
    void whatNobodyRequestedDoesNotFollow() {
        accounts.save(Accounting.account(AccountStatus.PROVISIONING));
        deskAt(LATER).completed(ID, "P-1");

        assertThat(account().status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(blanked).isEmpty();
    }

    private AccountDesk deskAt(Instant now) {
        var forgetting = new PersonalDataDesk(List.of(new Part()));
        return new AccountDesk(
                accounts, List.of(events, forgetting), Clock.fixed(now, ZoneOffset.UTC));
    }

    private Account account() {
        return accounts.find(ID).orElseThrow();
    }

    private final class Part implements PersonalRecords {

        @Override
        public String name() {
            return "part";
        }

        @Override
        public String export(EnrollmentId id) {
            return "[]";
        }

        @Override
        public void erase(EnrollmentId id) {
            blanked.add(id);
        }
    }
}
