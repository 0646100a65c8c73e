package dev.enrollment.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.agreement.TextBlock;
import dev.enrollment.agreement.TextBlock.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentHtmlTest {

    @Test
    void setsTitleHeadingsAndParagraphs() {
        var blocks =
                List.of(
                        new TextBlock(Kind.TITLE, "Agreement"),
                        new TextBlock(Kind.HEADING, "1. Parties"),
                        new TextBlock(Kind.PARAGRAPH, "Ελλάδα & Łódź"));

        assertThat(DocumentHtml.of(blocks))
                .isEqualTo(
                        """
                        <h2 id="document-title">Agreement</h2>
                        <h3>1. Parties</h3>
                        <p>Ελλάδα &amp; Łódź</p>""");
    }

    @Test
    void showsMarkupInANameAsText() {
        var block = new TextBlock(Kind.PARAGRAPH, "<script>alert('x')</script> \"GmbH\"");

        assertThat(DocumentHtml.of(List.of(block)))
                .isEqualTo(
                        "<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;GmbH&quot;</p>");
    }
}
