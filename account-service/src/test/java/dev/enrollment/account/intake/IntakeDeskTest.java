package dev.enrollment.account.intake;

import static dev.enrollment.account.Accounting.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.AccountEvent;
import dev.enrollment.account.Accounting;
import dev.enrollment.account.Channel;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.InMemoryAccounts;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.RecordedAccountEvents;
import dev.enrollment.account.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntakeDeskTest {

    private static final Sender AURORA = new Sender("aurora", Channel.KAFKA);
    private static final Sender BOREALIS = new Sender("borealis", Channel.REST);

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final RecordedAccountEvents events = new RecordedAccountEvents();
    private final InMemorySubmissions submissions = new InMemorySubmissions();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AccountDesk accountDesk =
            new AccountDesk(accounts, List.of(events), TestRules.CLOCK);
    private final IntakeDesk desk =
            new IntakeDesk(
                    TestRules.judgement(accountDesk, submissions),
                    accountDesk,
                    submissions,
                    () -> Accounting.id(numbers.incrementAndGet()),
                    TestRules.CLOCK);

    @Test
    void opensAndSubmitsInOneGo() {
        EnrollmentId id = accepted(receive(AURORA, Forms.good()));

        assertThat(events.take())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ProfileRevised", "Created", "Submitted");
        var account = accounts.find(id).orElseThrow();
        assertThat(account.origin().submission()).isEqualTo(new Submission("aurora", "sub-1"));
        assertThat(account.origin().catalogueVersion()).isEqualTo(TestRules.CATALOGUE.version());
        assertThat(accounts.filed(id, 1)).isNotNull();
    }

    @Test
    void storesWhatIsWrittenInMoreThanOneWayInOne() {
        EnrollmentId id =
                accepted(receive(AURORA, Forms.with("company.vatNumber", "de 123.456-789")));

        assertThat(accounts.filed(id, 1).company().vatNumber()).isEqualTo("DE123456789");
    }

    @Test
    void choosesEnglishWhereNoLanguageIsGiven() {
        EnrollmentId id = accepted(receive(AURORA, Forms.with("language", null)));

        assertThat(accounts.filed(id, 1).language()).isEqualTo("en");
    }

    @Test
    void answersBeforeItTellsAnythingElse() {
        List<Integer> toldBefore = new ArrayList<>();
        desk.receive(AURORA, Forms.good(), answer -> toldBefore.add(events.take().size()));

        assertThat(toldBefore).containsExactly(0);
        assertThat(events.take()).hasSize(3);
    }

    @Test
    void aRepeatIsADuplicateAndChangesNothing() {
        EnrollmentId id = accepted(receive(AURORA, Forms.good()));
        events.take();

        assertThat(receive(AURORA, Forms.good())).isEqualTo(new Answer.Duplicate(id));
        assertThat(events.take()).isEmpty();
        assertThat(accounts.size()).isEqualTo(1);
    }

    @Test
    void otherContentUnderTheSameIdIsAConflict() {
        receive(AURORA, Forms.good());

        assertThat(codes(receive(AURORA, Forms.with("office.city", "Kiel"))))
                .containsExactly("SUBMISSION_CONFLICT");
    }

    @Test
    void theIdsOfPartnersHaveNothingToDoWithEachOther() {
        receive(AURORA, Forms.good());

        assertThat(codes(receive(BOREALIS, Forms.good())))
                .containsExactly("COMPANY_ALREADY_ENROLLED");
        var other = Forms.amendment("sub-2", "sub-1");
        assertThat(codes(receive(BOREALIS, other)))
                .containsExactly("AMENDS_UNKNOWN", "COMPANY_ALREADY_ENROLLED");
    }

    @Test
    void aRefusedSubmissionMayBePutRightUnderItsId() {
        assertThat(codes(receive(AURORA, Forms.with("office.city", ""))))
                .containsExactly("REQUIRED");

        accepted(receive(AURORA, Forms.good()));
    }

    @Test
    void aNumberWithoutItsCourtIsOneCompanysOnlyWithItsName() {
        receive(AURORA, Forms.good());

        var again = company("sub-2", "MÖWE  GmbH", "hrb-1", null);
        assertThat(codes(receive(AURORA, again))).containsExactly("COMPANY_ALREADY_ENROLLED");
        accepted(receive(AURORA, company("sub-3", "Isartor GmbH", "HRB 1", null)));
    }

    @Test
    void aNumberWithItsCourtIsOneCompanys() {
        String number = "HRB 7 (Amtsgericht München)";
        accepted(receive(AURORA, company("sub-2", "Isartor GmbH", number, null)));

        var renamed = company("sub-3", "Isartor Cloud GmbH", number, null);
        assertThat(codes(receive(AURORA, renamed))).containsExactly("COMPANY_ALREADY_ENROLLED");
    }

    @Test
    void membersOfAGroupShareAVatNumber() {
        receive(AURORA, Forms.good());

        accepted(receive(AURORA, company("sub-2", "Other", "HRB 999", "DE 123 456 789")));
    }

    private static ApplicationForm company(
            String submissionId, String name, String number, @Nullable String vatNumber) {
        var form = Forms.with("submissionId", submissionId);
        form = Forms.with(form, "company.legalName", name);
        form = Forms.with(form, "company.registrationNumber", number);
        return Forms.with(form, "company.vatNumber", vatNumber);
    }

    @Test
    void takesTheCompanyAgainAfterARejection() {
        EnrollmentId id = accepted(receive(AURORA, Forms.good()));
        news().rejected(id, NOW, List.of("CREDIT_RISK"), null);

        accepted(receive(AURORA, Forms.with("submissionId", "sub-2")));
    }

    @Test
    void amendsOnlyWhatWasAskedFor() {
        EnrollmentId id = accepted(receive(AURORA, Forms.good()));
        var amendment = Forms.amendment("sub-2", "sub-1");
        assertThat(codes(receive(AURORA, amendment))).containsExactly("NOTHING_WAS_REQUESTED");

        news().informationRequested(id, NOW, List.of("ITEM"), null);
        events.take();

        assertThat(receive(AURORA, amendment)).isEqualTo(new Answer.Accepted(id));
        assertThat(events.take()).hasAtLeastOneElementOfType(AccountEvent.Amended.class).hasSize(2);
        assertThat(receive(AURORA, amendment)).isEqualTo(new Answer.Duplicate(id));
        assertThat(codes(receive(AURORA, Forms.amendment("sub-3", "sub-2"))))
                .containsExactly("NOTHING_WAS_REQUESTED");
    }

    @Test
    void neverChangesTheMarket() {
        EnrollmentId id = accepted(receive(AURORA, Forms.good()));
        news().informationRequested(id, NOW, List.of("ITEM"), null);
        var form = Forms.with(Forms.amendment("sub-2", "sub-1"), "market", "FR");
        form = Forms.with(form, "company.vatNumber", null);

        assertThat(codes(receive(AURORA, form))).containsExactly("MARKET_IMMUTABLE");
    }

    private NewsDesk news() {
        return new NewsDesk(accountDesk, (id, market, signer) -> {}, Accounting.ANSWERS);
    }

    private Answer receive(Sender sender, ApplicationForm form) {
        return desk.receive(sender, form, answer -> {});
    }

    private static EnrollmentId accepted(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return ((Answer.Accepted) answer).id();
    }

    private static List<String> codes(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Rejected.class);
        return ((Answer.Rejected) answer).violations().stream().map(Violation::code).toList();
    }
}
