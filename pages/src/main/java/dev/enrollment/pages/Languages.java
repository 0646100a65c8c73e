package dev.enrollment.pages;

import java.util.List;
import java.util.Locale;

/**
 * What the pages speak; templates know it as {@code @languages}.
 *
 * @param all in the order in which they are offered; readers of any other language get the first
 */
public record Languages(List<Locale> all) {

    public Languages {
        if (all.isEmpty()) {
            throw new IllegalArgumentException(
                    "enrollment.pages.languages names no language; expected are codes of ISO 639-1,"
                            + " for example en,de");
        }
        all = List.copyOf(all);
    }

    static Languages of(List<String> codes) {
        return new Languages(codes.stream().map(String::strip).map(Locale::of).toList());
    }

    /** The wanted language without its region, or the first one. */
    public Locale spoken(Locale wanted) {
        Locale language = Locale.of(wanted.getLanguage());
        return all.contains(language) ? language : first();
    }

    Locale first() {
        return all.getFirst();
    }

    /** How speakers of the language call it, with a capital letter as in a list of choices. */
    public String name(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
