package dev.enrollment.account;

import static dev.enrollment.account.Accounting.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsDeskTest {

    private static final EnrollmentId ID = Accounting.id(1);

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final RecordedAccountEvents events = new RecordedAccountEvents();
    private final List<String> begun = new ArrayList<>();
    private final AccountDesk desk =
            new AccountDesk(accounts, List.of(events), Clock.fixed(NOW, ZoneOffset.UTC));
    private final NewsDesk news =
            new NewsDesk(
                    desk,
                    (id, market, signer) -> begun.add(id + " " + market + " " + signer.subject()),
                    Accounting.ANSWERS);

    @BeforeEach
    void open() {
        desk.open(ID, Accounting.origin("one"), Accounting.application("HRB 1"));
        events.take();
    }

    @Test
    void theWholeWayToAnActivePartner() {
        assertThat(news.approved(ID, NOW)).isEqualTo(Hearing.TAKEN);
        assertThat(news.offered(ID, NOW, NOW)).isEqualTo(Hearing.TAKEN);
        assertThat(news.signed(ID, NOW, Accounting.signature("signer"))).isEqualTo(Hearing.TAKEN);
        desk.started(ID);
        desk.delayed(ID, NOW);
        desk.completed(ID, "P-1");

        assertThat(status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(begun).containsExactly(ID + " DE signer");
        assertThat(events.take())
                .containsExactly(
                        new AccountEvent.Approved(NOW),
                        new AccountEvent.Offered(NOW, NOW),
                        new AccountEvent.Contracted(NOW),
                        new AccountEvent.ProvisioningStarted(NOW),
                        new AccountEvent.ProvisioningDelayed(NOW, NOW),
                        new AccountEvent.Provisioned(NOW, "P-1"));
    }

    @Test
    void aSignatureHeardTwiceProvisionsOnce() {
        news.approved(ID, NOW);
        news.signed(ID, NOW, Accounting.signature("signer"));

        assertThat(news.signed(ID, NOW, Accounting.signature("signer"))).isEqualTo(Hearing.TAKEN);
        assertThat(begun).hasSize(1);
    }

    @Test
    void aSignatureThatOvertakesTheApprovalMustWait() {
        assertThat(news.signed(ID, NOW, Accounting.signature("signer")))
                .isEqualTo(Hearing.TOO_EARLY);
        assertThat(news.offered(ID, NOW, NOW)).isEqualTo(Hearing.TOO_EARLY);
        assertThat(status()).isEqualTo(AccountStatus.APPLIED);
        assertThat(begun).isEmpty();
        assertThat(events.take()).isEmpty();
    }

    @Test
    void anApprovalAfterTheEndIsTooLateAndHarmless() {
        news.approved(ID, NOW);
        news.declined(ID, NOW, "TERMS");
        events.take();

        assertThat(news.approved(ID, NOW)).isEqualTo(Hearing.TOO_LATE);
        assertThat(news.signed(ID, NOW, Accounting.signature("signer")))
                .isEqualTo(Hearing.TOO_LATE);
        assertThat(status()).isEqualTo(AccountStatus.LAPSED);
        assertThat(events.take()).isEmpty();
    }

    @Test
    void anExpiredAgreementLapses() {
        news.approved(ID, NOW);
        news.expired(ID, NOW);

        assertThat(status()).isEqualTo(AccountStatus.LAPSED);
    }

    @Test
    void informationIsRequestedAndSupplied() {
        news.informationRequested(ID, NOW, List.of("ITEM"), null);
        assertThat(accounts.find(ID)).hasValueSatisfying(it -> assertThat(it.amendable()).isTrue());

        desk.amend(ID, Accounting.application("HRB 2"));

        assertThat(accounts.filed(ID)).containsOnlyKeys(1, 2);
        assertThat(accounts.find(ID))
                .hasValueSatisfying(it -> assertThat(it.amendable()).isFalse());
    }

    @Test
    void newsOfAnUnknownEnrollmentIsRefused() {
        assertThatExceptionOfType(UnknownEnrollment.class)
                .isThrownBy(() -> news.approved(Accounting.id(99), NOW));
    }

    private AccountStatus status() {
        return accounts.find(ID).orElseThrow().status();
    }
}
