package dev.enrollment.acceptance.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A reviewer at the console. */
final class Console implements AutoCloseable {

    private final URI reviews;
    private final Tab tab;

    private Console(URI reviews, Tab tab) {
        this.reviews = reviews;
        this.tab = tab;
    }

    static Console open(
            String name, URI reviews, Browser browser, Tab.Eyes eyes, Identity identity) {
        var tab = new Tab(browser, eyes);
        tab.open(reviews.resolve("/reviews"));
        identity.signInAtWork(name, reviews, tab);
        tab.look();
        return new Console(reviews, tab);
    }

    /** Finds the company's case as soon as it may be decided, and takes it where nobody has. */
    void take(Company company) {
        String found = URLEncoder.encode(company.name(), StandardCharsets.UTF_8);
        tab.open(reviews.resolve("/reviews?q=" + found));
        tab.reloadUntil(".queue tbody th a");
        tab.look();
        tab.follow(".queue tbody th a");
        tab.arrive("**/reviews/*-*");
        tab.reloadUntil("form[action$='/claim'], form[action$='/approve']");
        tab.look();
        if (tab.page().locator("form[action$='/claim']").count() > 0) {
            tab.send("/claim");
            tab.arrive("**done=claim*");
            tab.look();
        }
    }

    void approve() {
        Locator form = unfolded("/approve");
        form.locator("textarea[name=note]").fill("All is well");
        decide(form, "approve");
    }

    void ask(Map<String, String> words) {
        Locator form = unfolded("/ask");
        words.forEach(
                (item, remark) -> {
                    form.locator("input[value='" + item + "']").check();
                    form.locator("[name='remark." + item + "']").fill(remark);
                });
        decide(form, "ask");
    }

    void reject(String reason, String message) {
        Locator form = unfolded("/reject");
        form.locator("input[value='" + reason + "']").check();
        form.locator("textarea[name=message]").fill(message);
        decide(form, "reject");
    }

    /** The applicant's documents, which account-service shows. */
    void readDocuments() {
        Page page = tab.page();
        String review = page.url();
        page.locator("a[href*='/documents/']").click();
        tab.arrive("**/documents/*");
        tab.look();
        tab.follow("a[href*='open=']");
        tab.await("#shown");
        tab.look();
        tab.open(URI.create(review));
    }

    private Locator unfolded(String path) {
        Locator form = tab.page().locator("form[action$='" + path + "']");
        tab.page()
                .locator("details[name=decision]:has(form[action$='" + path + "']) summary")
                .click();
        form.locator("button[type=submit]:not([name])").waitFor();
        tab.look();
        return form;
    }

    private void decide(Locator form, String decision) {
        form.locator("button[type=submit]:not([name])").click();
        tab.arrive("**done=" + decision + "*");
        tab.look();
    }

    @Override
    public void close() {
        tab.close();
    }
}
