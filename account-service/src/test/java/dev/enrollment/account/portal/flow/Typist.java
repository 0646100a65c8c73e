package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/** A person with a keyboard alone: everything is reached by Tab, and one sees where one is. */
final class Typist {

    private static final int MOST_STOPS = 80;
    private static final String SEEN =
            """
            () => {
              const look = getComputedStyle(document.activeElement);
              return look.outlineStyle !== 'none' || look.boxShadow !== 'none';
            }
            """;

    private final Page page;

    Typist(Page page) {
        this.page = page;
    }

    void fromTheFirstPageToTheReview(String number) {
        page.navigate(Outside.PORTAL + "/");
        skipTheHead();
        go("a[href='/oauth2/authorization/portal']", "**/enrollments*");
        choose("#market", "Germany");
        go("form[action$='/enrollments'] button", "**/account");
        var fields = new LinkedHashMap<String, String>();
        fields.put("company.legalName", "Nordlicht Systemhaus GmbH");
        fields.put("company.registrationNumber", "HRB " + number);
        fields.put("office.street", "Speicherstraße 1");
        fields.put("office.postalCode", "20457");
        fields.put("office.city", "Hamburg");
        fields.put("office.phone", "+49 40 1234507");
        fields.put("administrator.phone", "+49151234" + number);
        type(fields);
        go("button[value=continue]", "**/answers");
        go("form[action$='/answers'] button[type=submit]", "**/phone");
        press("form[action$='/phone'] button[type=submit]");
        page.locator("#code").waitFor();
        type(Map.of("code", Outside.code("+49151234" + number)));
        go("form[action$='/phone/code'] button", "**/confirmation");
        go("main a[href$='/application']", "**/application");
        type(Map.of("partnerNetworkId", "4242424"));
        tick("input[name='supportProfile.coverage']");
        tick("input[name='supportProfile.languages'][value=de]");
        type(Map.of("supportProfile.url", "https://support.nordlicht.example"));
        go("button[value=continue]", "**/answers");
        tick(Applicant.field("declaration.authorityAttested"));
        tick(Applicant.field("declaration.creditCheckConsented"));
        go("form[action$='/answers'] button[type=submit]", "**/*done=submitted");
    }

    /** The first stop of a page leads past its head. */
    private void skipTheHead() {
        page.keyboard().press("Tab");
        assertThat(isAt(".skip")).isTrue();
        page.keyboard().press("Enter");
        assertThat(page.url()).endsWith("#content");
    }

    private void type(Map<String, String> fields) {
        fields.forEach(
                (id, text) -> {
                    stopAt(Applicant.field(id));
                    page.keyboard().press("Control+a");
                    page.keyboard().type(text);
                });
    }

    private void choose(String selector, String name) {
        stopAt(selector);
        page.keyboard().type(name);
    }

    private void tick(String selector) {
        stopAt(selector);
        page.keyboard().press("Space");
        assertThat(page.locator(selector).first().isChecked()).as(selector).isTrue();
    }

    /** Presses a button or follows a link, and waits for the page that it leads to. */
    private void go(String selector, String address) {
        stopAt(selector);
        page.keyboard().press("Enter");
        page.waitForURL(address);
    }

    private void press(String selector) {
        stopAt(selector);
        page.keyboard().press("Enter");
    }

    private void stopAt(String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (isAt(selector)) {
                assertThat(page.evaluate(SEEN)).as("focus is seen at " + selector).isEqualTo(true);
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + selector + " on " + page.url());
    }

    private boolean isAt(String selector) {
        return Boolean.TRUE.equals(
                page.evaluate("wanted => document.activeElement.matches(wanted)", selector));
    }
}
