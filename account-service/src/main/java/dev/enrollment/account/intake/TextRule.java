package dev.enrollment.account.intake;

import org.jspecify.annotations.Nullable;

/**
 * Free text is stored literally, whatever it says; only characters that hide or reorder others, or
 * that no database and no envelope can carry, are refused.
 */
final class TextRule implements Rule {

    private static final int NAME = 200;
    private static final int SHORT = 100;
    private static final int CODE = 64;

    @Override
    public void check(ApplicationForm form, Findings findings) {
        var company = form.company();
        require("company.legalName", company.legalName(), NAME, findings);
        require("company.registrationNumber", company.registrationNumber(), CODE, findings);
        allow("company.vatNumber", company.vatNumber(), CODE, findings);
        var office = form.office();
        require("office.street", office.street(), NAME, findings);
        allow("office.postalCode", office.postalCode(), CODE, findings);
        require("office.city", office.city(), SHORT, findings);
        allow("office.province", office.province(), SHORT, findings);
        var administrator = form.administrator();
        require("administrator.givenName", administrator.givenName(), SHORT, findings);
        require("administrator.familyName", administrator.familyName(), SHORT, findings);
    }

    private static void require(String field, String text, int longest, Findings findings) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            findings.add(field, "REQUIRED", "The field is empty.", "Fill it in.");
            return;
        }
        allow(field, text, longest, findings);
    }

    private static void allow(String field, @Nullable String text, int longest, Findings findings) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            findings.add(
                    field,
                    "TOO_LONG",
                    "The text has " + text.length() + " characters.",
                    "Use at most " + longest + ".");
        }
        if (text.codePoints().anyMatch(Characters::hidden)) {
            findings.add(
                    field,
                    "CHARACTERS",
                    "The text holds a control, bidirectional or otherwise invisible character.",
                    "Write it on one line, without invisible characters.");
        }
    }
}
