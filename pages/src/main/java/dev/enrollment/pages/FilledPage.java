package dev.enrollment.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page with what a person had typed into one of its forms. */
final class FilledPage {

    private static final String VERSION = "version";

    private final Document page;

    FilledPage(String html) {
        page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
    }

    /**
     * The page, filled in; nothing where it has no such form.
     *
     * @param note says in the page's language what has happened
     */
    Optional<String> with(KeptForm kept, Function<Locale, String> note) {
        return page.select("form[method=post]").stream()
                .filter(form -> form.attr("action").equals(kept.path()))
                .findFirst()
                .map(form -> filled(form, kept, note));
    }

    private String filled(Element form, KeptForm kept, Function<Locale, String> note) {
        boolean asked = sameQuestions(form, kept);
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            fill(field, kept, asked);
        }
        form.parents().select("details").forEach(fold -> fold.attr("open", true));
        Locale language = Locale.forLanguageTag(page.select("html").attr("lang"));
        Element heading = page.selectFirst("h1");
        if (heading != null) {
            heading.after(notice(note.apply(language)));
        }
        return page.outerHtml();
    }

    /** Ticks count for the very text they stood under; hidden fields say which that was. */
    private static boolean sameQuestions(Element form, KeptForm kept) {
        return form.select("input[type=hidden]").stream()
                .filter(field -> kept.fields().containsKey(field.attr("name")))
                .filter(field -> !field.attr("name").equals(VERSION))
                .allMatch(field -> kept.said(field.attr("name")).contains(field.val()));
    }

    private static void fill(Element field, KeptForm kept, boolean asked) {
        String name = field.attr("name");
        boolean said = kept.fields().containsKey(name);
        switch (field.normalName()) {
            case "textarea" -> field.text(said ? kept.said(name).getFirst() : field.text());
            case "select" -> {
                if (said) {
                    field.select("option")
                            .forEach(
                                    option ->
                                            option.attr(
                                                    "selected",
                                                    kept.said(name).contains(option.val())));
                }
            }
            default -> input(field, kept, asked);
        }
    }

    private static void input(Element field, KeptForm kept, boolean asked) {
        String name = field.attr("name");
        switch (field.attr("type").toLowerCase(Locale.ROOT)) {
            case "checkbox", "radio" ->
                    field.attr("checked", asked && kept.said(name).contains(field.val()));
            case "file", "password", "submit" -> {}
            case "hidden" -> {
                if (name.equals(VERSION) && kept.fields().containsKey(name)) {
                    field.val(kept.said(name).getFirst());
                }
            }
            default -> {
                if (kept.fields().containsKey(name)
                        && !field.attr("autocomplete").equals("one-time-code")) {
                    field.val(kept.said(name).getFirst());
                }
            }
        }
    }

    private static Element notice(String text) {
        return new Element("p").addClass("notice").attr("role", "status").id("kept").text(text);
    }
}
