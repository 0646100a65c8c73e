package dev.enrollment.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.agreement.AgreementStatus;
import dev.enrollment.agreement.DeclineReason;
import dev.enrollment.agreement.IdentityCheck;
import dev.enrollment.agreement.Seal;
import dev.enrollment.phone.Method;
import dev.enrollment.phone.SendLimit;
import dev.enrollment.tests.PageTexts;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages say everything in every language they speak. */
class PageTextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TEXTS = RESOURCES.resolve("messages.properties");

    @Test
    void everyLanguageSaysTheSameWithTheSameFigures() {
        PageTexts.areTheSameInEveryLanguage(TEXTS);
    }

    @Test
    void everyKeyOfATemplateHasAText() {
        var asked = PageTexts.askedForBy(RESOURCES.resolve("templates"));
        assertThat(asked).hasSizeGreaterThan(60);
        assertThat(PageTexts.of(TEXTS)).containsKeys(asked.toArray(String[]::new));
    }

    /** Keys that a template puts together. */
    @Test
    void everythingThatCanHappenHasAText() {
        Set<String> happens = new TreeSet<>();
        for (String status : names(AgreementStatus.values())) {
            happens.addAll(Set.of("agreements." + status, "case.status." + status));
            if (!status.equals("OFFERED")) {
                for (String part : Set.of("title", "text", "at")) {
                    happens.add("outcome." + status + "." + part);
                }
            }
        }
        add(happens, "seal.", Seal.Status.values());
        add(happens, "accept.", IdentityCheck.Obstacle.values());
        add(happens, "accept.SENT_", SendLimit.Scope.values());
        add(happens, "code.method.", Method.values());
        add(happens, "code.sent.", Method.values());
        add(happens, "code.message.", Method.values());
        add(happens, "decline.reason.", DeclineReason.values());
        for (String reason : Set.of("program", "often", "garbled", "large")) {
            happens.addAll(Set.of(reason + ".title", reason + ".text"));
        }
        var wrong = Set.of("name", "email", "self", "phone", "authorised");
        var refused = Set.of("CODE_FORM", "CODE_WRONG", "CODE_SPENT", "NO_PHONE", "UNDELIVERED");
        for (String flaw : Stream.of(wrong, refused).flatMap(Set::stream).toList()) {
            happens.add(DelegatePage.Flaw.of(flaw).text());
        }
        happens.addAll(Set.of("decline.missing.reason", "decline.missing.words"));
        happens.addAll(Set.of("accept.MISSING", "accept.UNDELIVERED"));
        happens.addAll(Set.of("accept.PREMIUM_PHONE", "accept.PHONE_COUNTRY"));
        happens.addAll(Set.of("case.problem.unsealed", "case.problem.reason"));
        happens.addAll(Set.of("case.problem.delayed", "agreements.read", "agreements.view"));
        happens.addAll(Set.of("code.send.text", "code.again.text"));
        assertThat(PageTexts.of(TEXTS)).containsKeys(happens.toArray(String[]::new));
    }

    private static void add(Set<String> keys, String prefix, Enum<?>[] values) {
        names(values).forEach(name -> keys.add(prefix + name));
    }

    private static Iterable<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
