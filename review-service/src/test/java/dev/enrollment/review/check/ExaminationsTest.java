package dev.enrollment.review.check;

import static dev.enrollment.review.check.CheckResult.attention;
import static dev.enrollment.review.check.CheckResult.failed;
import static dev.enrollment.review.check.CheckResult.passed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.enrollment.review.Samples;
import dev.enrollment.review.catalogue.CodeList;
import dev.enrollment.review.check.CreditBureau.Enquiry;
import dev.enrollment.review.check.CreditBureau.Grade;
import dev.enrollment.review.check.OtherApplicants.Likeness;
import dev.enrollment.review.check.PartnerDirectory.Listing;
import dev.enrollment.review.profile.Administrator;
import dev.enrollment.review.profile.Company;
import dev.enrollment.review.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExaminationsTest {

    private final MarketRule market = new MarketRule(CodeList.named("vat-prefixes"));
    private final MailboxRule mailbox =
            new MailboxRule(CodeList.named("role-mailboxes"), CodeList.named("free-mail-domains"));

    @ParameterizedTest
    @CsvSource({
        "DE,DE123456789",
        "GR,EL123456789",
        "CH,CHE123456789MWST",
        "LI,CHE123456789",
        "DE,"
    })
    void marketAndVatNumberMayBelongTogether(String code, @Nullable String vatNumber) {
        assertThat(market.judge(company(code, code, vatNumber))).isEqualTo(passed());
    }

    @ParameterizedTest
    @CsvSource({"DE,ATU12345678", "GR,DE123456789", "AT,CHE123456789"})
    void aForeignVatNumberAsksForAttention(String code, String vatNumber) {
        assertThat(market.judge(company(code, code, vatNumber)))
                .isEqualTo(attention("VAT_NUMBER_OF_OTHER_MARKET"));
    }

    @Test
    void applicationAndProfileOfTwoMarketsFail() {
        assertThat(market.judge(company("AT", "DE", null)))
                .isEqualTo(failed("MARKET_DIFFERS_FROM_PROFILE"));
    }

    @ParameterizedTest
    @CsvSource({
        "ada@morgenrot.example,''",
        "Info@morgenrot.example,ROLE_MAILBOX",
        "ada@GMAIL.com,FREE_MAIL_DOMAIN",
        "office@web.de,ROLE_MAILBOX+FREE_MAIL_DOMAIN",
        "informatica@morgenrot.example,''"
    })
    void looksAtTheMailbox(String email, String findings) {
        CheckResult expected = findings.isEmpty() ? passed() : attention(findings.split("\\+", -1));
        assertThat(mailbox.judge(mailbox(email))).isEqualTo(expected);
    }

    @Test
    void asksTheDirectory() {
        Map<Listing, CheckResult> expected =
                Map.of(
                        Listing.ACTIVE, passed(),
                        Listing.INACTIVE, attention("PARTNER_NETWORK_ID_INACTIVE"),
                        Listing.UNKNOWN, failed("PARTNER_NETWORK_ID_UNKNOWN"));
        assertThat(expected).hasSize(Listing.values().length);
        expected.forEach(
                (listing, result) -> {
                    var directory =
                            new PartnerNetworkExamination(id -> new Answer.Given<>(listing));
                    assertThat(directory.examine(subject(Samples.profile()))).isEqualTo(result);
                });
    }

    @Test
    void aSilentSourceIsUnavailableAndNeverFailed() {
        var directory = new PartnerNetworkExamination(id -> new Answer.Missing<>("SOURCE_DOWN"));
        var bureau = new CreditExamination(enquiry -> new Answer.Missing<>("SOURCE_DOWN"));
        assertThat(directory.examine(subject(Samples.profile())))
                .isEqualTo(new CheckResult.Unavailable("SOURCE_DOWN"));
        assertThat(bureau.examine(subject(Samples.profile())))
                .isEqualTo(new CheckResult.Unavailable("SOURCE_DOWN"));
    }

    @Test
    void gradesTheCredit() {
        assertThat(Grade.values())
                .allSatisfy(
                        grade -> {
                            var bureau =
                                    new CreditExamination(enquiry -> new Answer.Given<>(grade));
                            assertThat(bureau.examine(subject(Samples.profile())))
                                    .isEqualTo(
                                            switch (grade) {
                                                case A, B, C -> passed();
                                                case D -> attention("CREDIT_GRADE_D");
                                                case E -> failed("CREDIT_GRADE_E");
                                            });
                        });
    }

    @Test
    void asksTheBureauAgainUnderTheSameReference() {
        List<Enquiry> enquiries = new ArrayList<>();
        var bureau =
                new CreditExamination(
                        enquiry -> {
                            enquiries.add(enquiry);
                            return new Answer.Missing<>("SOURCE_DOWN");
                        });
        bureau.examine(subject(Samples.profile()));
        bureau.examine(subject(Samples.profile()));
        bureau.examine(new CheckSubject(2, "DE", "4711001", Samples.profile()));
        assertThat(enquiries)
                .extracting(Enquiry::reference)
                .containsExactly(
                        Samples.ENROLLMENT + "-1",
                        Samples.ENROLLMENT + "-1",
                        Samples.ENROLLMENT + "-2");
    }

    @Test
    void aSharedRegistrationNumberWeighsMoreThanALikeNameOrAVatNumber() {
        assertThat(duplicate(Set.of())).isEqualTo(passed());
        assertThat(duplicate(Set.of(Likeness.LOOKALIKE_NAME)))
                .isEqualTo(attention("LOOKALIKE_NAME"));
        assertThat(duplicate(Set.of(Likeness.SAME_VAT_NUMBER)))
                .isEqualTo(attention("SAME_VAT_NUMBER"));
        assertThat(duplicate(Set.of(Likeness.LOOKALIKE_NAME, Likeness.SAME_VAT_NUMBER)))
                .isEqualTo(attention("SAME_VAT_NUMBER", "LOOKALIKE_NAME"));
        assertThat(duplicate(Set.of(Likeness.SAME_REGISTRATION_NUMBER, Likeness.SAME_VAT_NUMBER)))
                .isEqualTo(failed("SAME_REGISTRATION_NUMBER", "SAME_VAT_NUMBER"));
    }

    @Test
    void everyCheckNeedsItsExamination() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Examiner(new Rules(List.of(market)), List.of()));
    }

    private static CheckResult duplicate(Set<Likeness> found) {
        return new DuplicateRule(SampleRules.alike(found)).judge(subject(Samples.profile()));
    }

    private static CheckSubject company(
            String ofApplication, String ofProfile, @Nullable String vatNumber) {
        Profile sample = Samples.profile();
        Profile profile =
                new Profile(
                        sample.enrollment(),
                        1,
                        new Company(ofProfile, "Morgenrot Rechner", null, "HRB 1", null, vatNumber),
                        sample.office(),
                        sample.administrator(),
                        sample.supportProfile());
        return new CheckSubject(1, ofApplication, "4711001", profile);
    }

    private static CheckSubject mailbox(String email) {
        Profile sample = Samples.profile();
        return subject(
                new Profile(
                        sample.enrollment(),
                        1,
                        sample.company(),
                        sample.office(),
                        new Administrator("Ada", "Beispiel", email, null),
                        null));
    }

    private static CheckSubject subject(Profile profile) {
        return new CheckSubject(1, "DE", "4711001", profile);
    }
}
