package dev.enrollment.account.portal.flow;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * How long the answer to a request for a new password takes, for addresses that are known and for
 * others, each asked once and in turn: the first request sends a letter, later ones do not.
 */
final class AnswerTimes {

    private static final int WARM_UP = 3;
    private static final int ADDRESSES = 25;

    private AnswerTimes() {}

    /** The realm with people who are asked for. */
    static String withMany(String realm) {
        JsonNode whole = JsonMapper.shared().readTree(realm);
        for (int person = 0; person < WARM_UP + ADDRESSES; person++) {
            String address = address("known", person);
            ((ArrayNode) whole.path("users"))
                    .addPOJO(
                            Map.of(
                                    "username",
                                    address,
                                    "email",
                                    address,
                                    "emailVerified",
                                    true,
                                    "enabled",
                                    true));
        }
        return JsonMapper.shared().writeValueAsString(whole);
    }

    static String of(Browser browser, String signIn) {
        List<Double> known = new ArrayList<>();
        List<Double> unknown = new ArrayList<>();
        var page = new IdentityPages(browser, "en", 1280, ColorScheme.LIGHT).page();
        for (int person = 0; person < WARM_UP + ADDRESSES; person++) {
            double ofKnown = ask(page, signIn, address("known", person));
            double ofUnknown = ask(page, signIn, address("unknown", person));
            if (person >= WARM_UP) {
                known.add(ofKnown);
                unknown.add(ofUnknown);
            }
        }
        return "known: %s%nunknown: %s".formatted(quartiles(known), quartiles(unknown));
    }

    private static String address(String kind, int person) {
        return kind + person + "@nordlicht.example";
    }

    /** From the click to the last byte, in milliseconds, as the browser tells it. */
    private static double ask(Page page, String signIn, String address) {
        page.navigate(signIn);
        IdentityPages.follow(page, "#kc-forgot");
        page.locator("#username").fill(address);
        IdentityPages.follow(page, "button[type=submit]");
        page.locator(".notice").waitFor();
        return ((Number) page.evaluate("performance.getEntriesByType('navigation')[0].responseEnd"))
                .doubleValue();
    }

    private static String quartiles(List<Double> times) {
        times.sort(null);
        return "%.1f ms (quartiles %.1f and %.1f)"
                .formatted(
                        times.get(times.size() / 2),
                        times.get(times.size() / 4),
                        times.get(times.size() * 3 / 4));
    }
}
