package dev.enrollment.account.portal.flow;

import com.microsoft.playwright.Page;
import dev.enrollment.tests.Keyboard;
import java.util.LinkedHashMap;
import java.util.Map;

/** A person with a keyboard alone, who applies. */
final class Typist {

    private final Page page;
    private final Keyboard keyboard;

    Typist(Page page) {
        this.page = page;
        keyboard = new Keyboard(page);
    }

    void fromTheFirstPageToTheReview(String number) {
        page.navigate(Outside.PORTAL + "/");
        keyboard.skipTheHead();
        go("a[href='/oauth2/authorization/portal']", "**/enrollments*");
        keyboard.choose("#market", "DE");
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
        keyboard.press("form[action$='/phone'] button[type=submit]");
        page.locator("#code").waitFor();
        type(Map.of("code", Outside.code("+49151234" + number)));
        go("form[action$='/phone/code'] button", "**/confirmation");
        go("main a[href$='/application']", "**/application");
        type(Map.of("partnerNetworkId", "4242424"));
        keyboard.tick("input[name='supportProfile.coverage']");
        keyboard.tick("input[name='supportProfile.languages'][value=de]");
        type(Map.of("supportProfile.url", "https://support.nordlicht.example"));
        go("button[value=continue]", "**/answers");
        keyboard.tick(Applicant.field("declaration.authorityAttested"));
        keyboard.tick(Applicant.field("declaration.creditCheckConsented"));
        go("form[action$='/answers'] button[type=submit]", "**/*done=submitted");
    }

    private void type(Map<String, String> fields) {
        fields.forEach((id, text) -> keyboard.write(Applicant.field(id), text));
    }

    /** Presses a button or follows a link, and waits for the page that it leads to. */
    private void go(String selector, String address) {
        keyboard.press(selector);
        page.waitForURL(address);
    }
}
