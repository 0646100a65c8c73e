package dev.enrollment.tests;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asks axe what is wrong with a page. */
public final class Axe {

    private Axe() {}

    /**
     * What it finds, by all its rules.
     *
     * @return for each rule that is broken its ID and the first element that breaks it
     */
    public static List<String> violations(Page page) {
        return found(builder(page));
    }

    /**
     * What it finds by the rules with one of these tags.
     *
     * @param tags such as {@code wcag22aa}
     */
    public static List<String> violations(Page page, List<String> tags) {
        return found(builder(page).withTags(tags));
    }

    /**
     * Axe puts its findings together in the page itself, which it calls its legacy mode. Otherwise
     * each look opens another page and loads axe there too.
     */
    private static AxeBuilder builder(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static List<String> found(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .toList();
    }
}
