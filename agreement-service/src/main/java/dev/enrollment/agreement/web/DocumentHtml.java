package dev.enrollment.agreement.web;

import dev.enrollment.agreement.TextBlock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The text of an agreement as the HTML of its page: some sixty blocks, too many for a template. */
final class DocumentHtml {

    private DocumentHtml() {}

    static String of(List<TextBlock> blocks) {
        return blocks.stream().map(DocumentHtml::block).collect(Collectors.joining("\n"));
    }

    private static String block(TextBlock block) {
        String text = HtmlUtils.htmlEscape(block.text(), "UTF-8");
        return switch (block.kind()) {
            case TITLE -> "<h2 id=\"document-title\">" + text + "</h2>";
            case HEADING -> "<h3>" + text + "</h3>";
            case PARAGRAPH -> "<p>" + text + "</p>";
        };
    }
}
