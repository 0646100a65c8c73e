package dev.enrollment.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.enrollment.schemas.Topic;
import dev.enrollment.schemas.TopicCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedAccessTest {

    @Test
    void hasALineForEachTopicThereIs() {
        assertThat(ExpectedAccess.read().topics())
                .containsExactlyElementsOf(
                        TopicCatalogue.with(List.of("aurora", "borealis")).stream()
                                .map(Topic::name)
                                .toList());
    }

    @Test
    void readsLettersAsDeeds() {
        var table = ExpectedAccess.parse(List.of("resource  a  b", "# no row", "", "things  R  -"));

        assertThat(table.allows("a", "things", Deed.READ)).isTrue();
        assertThat(table.allows("a", "things", Deed.DESCRIBE)).isTrue();
        assertThat(table.allows("a", "things", Deed.WRITE)).isFalse();
        assertThat(table.allows("b", "things", Deed.READ)).isFalse();
    }

    @Test
    void refusesARowThatLacksALetter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedAccess.parse(List.of("resource  a  b", "things  R")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedAccess.parse(List.of("resource  a", "things  X")));
    }

    @Test
    void tellsEachDifferenceAndNothingElse() {
        var table = ExpectedAccess.parse(List.of("resource  a  b", "things  R  -"));
        var expected = new Finding("a", "things", Deed.READ, Finding.How.TRIED, true);
        var unexpected = new Finding("b", "things", Deed.READ, Finding.How.TOLD, true);
        var missing = new Finding("a", "things", Deed.DESCRIBE, Finding.How.TRIED, false);

        var found = new AccessTable(table, List.of(expected, unexpected, missing));

        assertThat(found.differences()).containsExactly(unexpected, missing);
        assertThat(found.text())
                .contains("DIFFERS: b may READ things (as the broker tells)")
                .endsWith("3 answers: 2 allowed, 1 refused; 2 not as expected\n");
    }
}
