package dev.enrollment.agreement.sealing;

import dev.enrollment.agreement.Content;
import dev.enrollment.agreement.TextBlock;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The HTML that is printed: the blocks of the page in a browser, nothing fetched from outside. */
final class PrintedPage {

    static final String FONT = "Document";

    private static final String STYLE =
            """
            @page { size: A4; margin: 25mm 22mm;
              @bottom-center { content: counter(page) " / " counter(pages); font-family: Document; font-size: 9pt } }
            html { font-family: Document; font-size: 10.5pt; line-height: 1.5 }
            h1 { font-size: 20pt; line-height: 1.25 } h2 { font-size: 13pt; page-break-after: avoid }
            p { white-space: pre-line; word-wrap: break-word } .new-page { page-break-before: always }
            .evidence p { margin: 4pt 0 }
            """;

    private final UnaryOperator<String> printable;

    PrintedPage(UnaryOperator<String> printable) {
        this.printable = printable;
    }

    /**
     * @param evidence lines of the last page; without any there is none
     */
    String of(Content content, List<EvidencePage.Line> evidence) {
        String title =
                content.blocks().stream()
                        .filter(TextBlock::isTitle)
                        .map(TextBlock::text)
                        .findFirst()
                        .orElse(content.edition().document());
        return """
        <html lang="%s"><head><title>%s</title><meta name="description" content="%s"/><style>%s</style>
        <bookmarks><bookmark name="%2$s" href="#top"/></bookmarks></head>
        <body id="top">%s<div class="evidence">%s</div></body></html>
        """
                .formatted(
                        content.edition().language(),
                        escaped(title),
                        escaped(title),
                        STYLE,
                        content.blocks().stream()
                                .map(this::block)
                                .collect(Collectors.joining("\n")),
                        evidence.stream().map(this::line).collect(Collectors.joining("\n")));
    }

    private String line(EvidencePage.Line line) {
        if (line.value().isEmpty()) {
            return "<h2 class=\"new-page\">%s</h2>".formatted(escaped(line.label()));
        }
        return line.label().isEmpty()
                ? "<p>%s</p>".formatted(escaped(line.value()))
                : "<p><b>%s:</b> %s</p>".formatted(escaped(line.label()), escaped(line.value()));
    }

    private String block(TextBlock block) {
        String element =
                switch (block.kind()) {
                    case TITLE -> "h1";
                    case HEADING -> "h2";
                    case PARAGRAPH -> "p";
                };
        return "<%s>%s</%1$s>".formatted(element, escaped(block.text()));
    }

    private String escaped(String text) {
        return HtmlUtils.htmlEscape(printable.apply(text), "UTF-8");
    }
}
