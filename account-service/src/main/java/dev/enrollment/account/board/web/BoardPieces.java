package dev.enrollment.account.board.web;

import dev.enrollment.account.board.Figures;
import dev.enrollment.account.portal.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The pieces of the board that change, rendered once for each language and all who watch. */
@Component
class BoardPieces {

    private static final List<String> NAMES =
            List.of("updated", "summary", "stages", "days", "day-rows", "markets", "attention");

    private record Rendered(Figures figures, Map<String, String> pieces) {}

    private final ConcurrentMap<Locale, Rendered> newest = new ConcurrentHashMap<>();
    private final ITemplateEngine templates;
    private final Words words;

    BoardPieces(ITemplateEngine templates, Words words) {
        this.templates = templates;
        this.words = words;
    }

    /** HTML by name of the piece; the language is the one of the running request. */
    Map<String, String> of(Figures figures, Locale language) {
        return newest.compute(
                        language,
                        (locale, known) ->
                                known != null && known.figures().equals(figures)
                                        ? known
                                        : new Rendered(figures, render(figures, locale)))
                .pieces();
    }

    private Map<String, String> render(Figures figures, Locale language) {
        var variables = Map.<String, Object>of("board", BoardView.of(figures), "words", words);
        Map<String, String> pieces = new LinkedHashMap<>();
        for (String name : NAMES) {
            var context = new Context(language, variables);
            pieces.put(name, templates.process("board/pieces", Set.of(name), context));
        }
        return pieces;
    }
}
