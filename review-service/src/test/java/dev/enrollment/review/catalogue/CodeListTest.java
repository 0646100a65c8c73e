package dev.enrollment.review.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CodeListTest {

    @Test
    void readsCodesAndLeavesExplanationsAndComments() {
        assertThat(CodeList.parse("# why\nONE   first of all\n\n  TWO\n").codes())
                .containsExactlyInAnyOrder("ONE", "TWO");
    }

    @Test
    void refusesAnEmptyOrMissingFile() {
        assertThatIllegalArgumentException().isThrownBy(() -> CodeList.parse("# nothing\n"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeList.named("no-such-list"))
                .withMessageContaining("no-such-list");
    }
}
