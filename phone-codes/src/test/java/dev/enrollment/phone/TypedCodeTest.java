package dev.enrollment.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "824756",
                " 824756 ",
                "824 756",
                "824-756",
                "824\u00A0756",
                "824\u2011756",
                "824\u2013756",
                "8 2 4 7 5 6",
                "8, 2, 4, 7, 5, 6",
                "\uFF18\uFF12\uFF14\uFF17\uFF15\uFF16",
                "\u200E824756",
            })
    void readsSixDigitsHoweverTheyStandApart(String typed) {
        assertThat(TypedCode.read(typed)).contains(new TypedCode("824756"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "82475", "8247566", "abcdef", "82475a"})
    void anythingElseIsNotACode(String typed) {
        assertThat(TypedCode.read(typed)).isEmpty();
    }
}
