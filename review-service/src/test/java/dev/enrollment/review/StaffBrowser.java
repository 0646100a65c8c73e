package dev.enrollment.review;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.enrollment.tests.Onlooker;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One of the vendor's people in front of a browser. */
final class StaffBrowser implements AutoCloseable {

    /** What the window is like. */
    record Window(String language, int width, ColorScheme colours) {

        static final Window USUAL = new Window("en", 1280, ColorScheme.LIGHT);
        static final Window DARK_TELEPHONE = new Window("en", 390, ColorScheme.DARK);

        @Override
        public String toString() {
            return width + "-" + colours.name().toLowerCase(Locale.ROOT);
        }

        Window in(String other) {
            return new Window(other, width, colours);
        }
    }

    final Page page;
    private final BrowserContext context;
    private final Onlooker onlooker;
    private final String service;

    StaffBrowser(Browser browser, int port, Window window, String name, String... roles) {
        service = "http://localhost:" + port;
        context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale(window.language())
                                .setViewportSize(window.width(), 800)
                                .setColorScheme(window.colours()));
        page = context.newPage();
        page.setDefaultTimeout(120_000);
        onlooker = new Onlooker(page, "403", "404", "409", "422");
        ReviewStack.IDENTITY.expect(
                Map.of(
                        "sub",
                        name.toLowerCase(Locale.ROOT) + "-subject",
                        "name",
                        name,
                        "roles",
                        List.of(roles)));
        page.navigate(service + "/oauth2/authorization/console");
    }

    int open(String path) {
        return page.navigate(service + path).status();
    }

    /** Sends the form at this path by its own button. */
    void press(String action) {
        page.locator("form[action='" + action + "'] button[type=submit]").first().click();
    }

    /** Opens the part of the page with this decision and chooses these codes. */
    void choose(String decision, String... codes) {
        unfold(decision);
        for (String code : codes) {
            part(decision).locator("input[value='" + code + "']").check();
        }
    }

    /** Writes to the applicant about an item that is asked for. */
    void remark(String item, String words) {
        page.locator("[name='remark." + item + "']").fill(words);
    }

    /** Writes a note for this decision, and sends it. */
    void decide(String decision, String note) {
        unfold(decision);
        part(decision).locator("textarea[name=note]").fill(note);
        part(decision).locator("form").evaluate("form => form.noValidate = true");
        send(decision);
    }

    void send(String decision) {
        part(decision).locator("button[type=submit]:not([name])").click();
    }

    /** Looks at the letter that this decision would send. */
    void preview(String decision) {
        part(decision).locator("button[name=preview]").click();
    }

    /** What the page says after something was done. */
    String said() {
        return page.locator("[role=status]").innerText();
    }

    private void unfold(String decision) {
        if (part(decision).getAttribute("open") == null) {
            part(decision).locator("summary").click();
        }
    }

    private Locator part(String decision) {
        return page.locator("details[name=decision]")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.getByText(
                                                decision,
                                                new Page.GetByTextOptions().setExact(true))));
    }

    /** Of the session, as a request has them. */
    String cookies() {
        return context.cookies(service).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    /** The status of what is answered to a form sent without a page. */
    int posted(String path, String csrf) {
        return context.request()
                .post(
                        service + path,
                        RequestOptions.create()
                                .setForm(FormData.create().set("_csrf", csrf))
                                .setMaxRedirects(0))
                .status();
    }

    void look() {
        onlooker.look();
    }

    void shoot(String name) {
        onlooker.shoot(name);
    }

    String[] rows() {
        return page.locator(".queue tbody tr th a").allInnerTexts().toArray(String[]::new);
    }

    @Override
    public void close() {
        context.close();
    }
}
