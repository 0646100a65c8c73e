package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordRulesTest {

    private final WordRules rejections = WordRules.ofRejections();
    private final WordRules information = WordRules.ofInformation();

    @Test
    void takesCodesOfTheCatalogueOnce() {
        assertThat(rejections.require(List.of("CREDIT_RISK", "CREDIT_RISK"), "words\n\tmore"))
                .containsExactly("CREDIT_RISK");
    }

    @Test
    void takesFieldPathsAsItems() {
        assertThat(information.require(List.of("office.postalCode", "SUPPORT_PLAN"), null))
                .containsExactly("office.postalCode", "SUPPORT_PLAN");
    }

    @Test
    void namesFieldCodeAndCureOfAnUnknownCode() {
        List<Violation> violations =
                refused(rejections, Arrays.asList("CREDIT_RISK", "UGLY_LOGO", null), null);
        assertThat(violations)
                .extracting(Violation::field)
                .containsExactly("reasons[1]", "reasons[2]");
        assertThat(violations).extracting(Violation::code).containsOnly("UNKNOWN_CODE");
        assertThat(violations.getFirst().cure()).contains("SANCTIONED_PARTY");
    }

    @Test
    void demandsAtLeastOneCode() {
        assertThat(refused(rejections, List.of(), null))
                .extracting(Violation::field, Violation::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("reasons", "REQUIRED"));
        assertThat(refused(information, null, null))
                .extracting(Violation::field)
                .containsExactly("items");
    }

    @Test
    void refusesNotesThatAreNoText() {
        List<@Nullable String> codes = List.of("CREDIT_RISK");
        assertThat(refused(rejections, codes, "a\0b"))
                .extracting(Violation::code)
                .containsExactly("UNPRINTABLE");
        assertThat(refused(rejections, codes, "lone \uD800 surrogate"))
                .extracting(Violation::code)
                .containsExactly("UNPRINTABLE");
        assertThat(refused(rejections, codes, "x".repeat(WordRules.LONGEST_NOTE + 1)))
                .extracting(Violation::code)
                .containsExactly("TOO_LONG");
    }

    private static List<Violation> refused(
            WordRules rules, @Nullable List<@Nullable String> codes, @Nullable String note) {
        return Objects.requireNonNull(
                        catchThrowableOfType(
                                UnacceptableWord.class, () -> rules.require(codes, note)))
                .violations();
    }
}
