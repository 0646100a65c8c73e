package dev.enrollment.account.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.Accounting;
import dev.enrollment.account.Field;
import dev.enrollment.account.InMemoryAccounts;
import dev.enrollment.account.intake.contact.RealContacts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people and systems really write, by the rules alone. */
class WrittenInputsTest {

    private final Judgement judgement = judgement();

    static Stream<WrittenInput> inputs() {
        return WrittenInput.all().stream();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void isStoredPlainOrRefusedAtItsField(WrittenInput input) {
        var verdict = judgement.of("aurora", form(input.texts("written-1")));
        if (verdict instanceof Verdict.Refused refused) {
            assertThat(refused.violations())
                    .extracting(Violation::field, Violation::code)
                    .as(refused.toString())
                    .contains(
                            org.assertj.core.api.Assertions.tuple(
                                    input.field(), input.code().orElse("accepted")));
        } else {
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            Verdict.Fresh.class,
                            fresh ->
                                    assertThat(input.stored(fresh.application()))
                                            .isEqualTo(input.answer()));
        }
    }

    private static Judgement judgement() {
        var submissions = new InMemorySubmissions();
        var accounts = new AccountDesk(new InMemoryAccounts(), List.of(), TestRules.CLOCK);
        var phones = RealContacts.phones();
        var mailboxes = RealContacts.mailboxes();
        var rules =
                new IntakeRules(
                        TestRules.CATALOGUE,
                        phones,
                        mailboxes,
                        new IntakeProperties(Set.of("info"), Set.of("2026-01")),
                        TestRules.CLOCK);
        return new Judgement(
                rules,
                new Relations(accounts, submissions, TestRules.CATALOGUE),
                submissions,
                new FairCopy(TestRules.CATALOGUE, phones, mailboxes),
                TestRules.CATALOGUE);
    }

    private static ApplicationForm form(Map<String, String> written) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        written.forEach((path, text) -> texts.put(Field.at(path).orElseThrow(), text));
        return new ApplicationForm(
                texts,
                List.of(texts.getOrDefault(Field.SUPPORT_LANGUAGES, "")),
                new ApplicationForm.Declaration(
                        true, true, texts.getOrDefault(Field.TEXT_VERSION, ""), Accounting.NOW));
    }
}
