package dev.enrollment.agreement;

import static dev.enrollment.agreement.TextBlock.Kind.HEADING;
import static dev.enrollment.agreement.TextBlock.Kind.PARAGRAPH;
import static dev.enrollment.agreement.TextBlock.Kind.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextBlockTest {

    @Test
    void setsHeadingsAndParagraphsAndLosesNothing() {
        assertThat(TextBlock.of("# Title\n\nFirst <b>\nline.\n\n## 1. Head\n\nSecond.\n"))
                .containsExactly(
                        new TextBlock(TITLE, "Title"),
                        new TextBlock(PARAGRAPH, "First <b>\nline."),
                        new TextBlock(HEADING, "1. Head"),
                        new TextBlock(PARAGRAPH, "Second."));
    }
}
