package dev.enrollment.account;

import static dev.enrollment.account.Accounting.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a request for information that nobody answers. */
class AnswerDaysTest {

    private static final EnrollmentId ID = Accounting.id(1);
    private static final List<String> ITEMS = List.of("office.street", "VAT_CERTIFICATE");
    private static final Instant ANSWER_BY = NOW.plus(Duration.ofDays(14));
    private static final Instant REMIND_AT = ANSWER_BY.minus(Duration.ofDays(3));
    private static final Instant LAPSE_AT = ANSWER_BY.plus(Duration.ofDays(1));
    private static final Duration INSTANT = Duration.ofNanos(1000);

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final RecordedAccountEvents events = new RecordedAccountEvents();
    private final AccountDesk desk =
            new AccountDesk(accounts, List.of(events), Clock.fixed(NOW, ZoneOffset.UTC));
    private final NewsDesk news =
            new NewsDesk(desk, (id, market, signer) -> {}, Accounting.ANSWERS);

    @BeforeEach
    void open() {
        desk.open(ID, Accounting.origin("one"), Accounting.application("HRB 1"));
    }

    @Test
    void remindsOnceAndLapsesOnceEachInItsTime() {
        ask(ANSWER_BY);

        assertThat(at(REMIND_AT.minus(INSTANT))).isEmpty();
        assertThat(at(REMIND_AT))
                .containsExactly(new AccountEvent.InformationReminded(REMIND_AT, ITEMS, ANSWER_BY));
        assertThat(at(LAPSE_AT.minus(INSTANT))).isEmpty();
        assertThat(at(LAPSE_AT)).containsExactly(new AccountEvent.Unanswered(LAPSE_AT));
        assertThat(at(LAPSE_AT.plus(INSTANT))).isEmpty();
        assertThat(accounts.find(ID))
                .hasValueSatisfying(it -> assertThat(it.status()).isEqualTo(AccountStatus.LAPSED));
    }

    @Test
    void whatWasOwedInAnOutageIsTheEndAlone() {
        ask(ANSWER_BY);
        assertThat(at(LAPSE_AT.plus(Duration.ofDays(1))))
                .hasOnlyElementsOfType(AccountEvent.Unanswered.class)
                .hasSize(1);
    }

    @Test
    void anAnswerIsTheEndOfTheMatter() {
        ask(ANSWER_BY);
        desk.amend(ID, Accounting.application("HRB 1"));
        assertNothingEver();
    }

    @Test
    void anotherDayTakesThePlaceOfTheFirst() {
        ask(ANSWER_BY);
        assertThat(at(REMIND_AT)).hasSize(1);
        Instant later = ANSWER_BY.plus(Duration.ofDays(30));
        ask(later);

        assertThat(at(LAPSE_AT)).isEmpty();
        assertThat(at(later.minus(Duration.ofDays(3))))
                .hasOnlyElementsOfType(AccountEvent.InformationReminded.class)
                .hasSize(1);
    }

    @Test
    void aShortTimeHasNoReminder() {
        ask(NOW.plus(Duration.ofDays(2)));
        assertThat(at(NOW.plus(Duration.ofDays(2)))).isEmpty();
        assertThat(at(NOW.plus(Duration.ofDays(3))))
                .hasOnlyElementsOfType(AccountEvent.Unanswered.class);
    }

    @Test
    void aRequestWithoutADayNeverLapses() {
        ask(null);
        assertNothingEver();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsToldAfterTheEnd(End end) {
        ask(ANSWER_BY);
        switch (end) {
            case WITHDRAWN -> desk.withdraw(ID, WithdrawalReason.NOT_GIVEN);
            case ERASED -> desk.erase(ID);
            case APPROVED -> news.approved(ID, NOW);
            case REJECTED -> news.rejected(ID, NOW, List.of("CREDIT_RISK"), null);
        }
        assertNothingEver();
    }

    enum End {
        WITHDRAWN,
        ERASED,
        APPROVED,
        REJECTED
    }

    @Test
    void aLapsedApplicationFreesItsCompany() {
        ask(ANSWER_BY);
        at(LAPSE_AT);
        var application = Accounting.application("HRB 1");
        assertThat(desk.enrolled(application.market(), application.companyKey())).isEmpty();
    }

    private void ask(@Nullable Instant answerBy) {
        news.informationRequested(ID, NOW, ITEMS, answerBy);
    }

    private void assertNothingEver() {
        assertThat(at(REMIND_AT)).isEmpty();
        assertThat(at(LAPSE_AT.plus(Duration.ofDays(365)))).isEmpty();
    }

    private List<AccountEvent> at(Instant now) {
        events.take();
        accounts.at(now);
        desk.meetAnswerDays(10);
        return events.take();
    }
}
