package dev.enrollment.account.intake;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Free text is stored literally, whatever it says; only characters that hide or reorder others, or
 * that no database and no envelope can carry, are refused.
 */
final class TextRule implements Rule {

    private static final int NAME = 200;
    private static final int SHORT = 100;
    private static final int CODE = 64;

    /** UTF-16 units of a character on average: letters with several accents, emoji. */
    private static final int MOST_UNITS = 4;

    private static final Pattern LINK = Pattern.compile("(?i)://|\\bwww\\.");

    /** A company's name may hold a slash or an @, a person's never does. */
    private static final Pattern PERSONAL_LINK = Pattern.compile(LINK.pattern() + "|[/@]");

    @Override
    public void check(ApplicationForm form, Findings findings) {
        var company = form.company();
        require("company.legalName", company.legalName(), NAME, findings);
        refuseLink("company.legalName", company.legalName(), LINK, findings);
        require("company.registrationNumber", company.registrationNumber(), CODE, findings);
        allow("company.vatNumber", company.vatNumber(), CODE, findings);
        var office = form.office();
        require("office.street", office.street(), NAME, findings);
        allow("office.postalCode", office.postalCode(), CODE, findings);
        require("office.city", office.city(), SHORT, findings);
        allow("office.province", office.province(), SHORT, findings);
        checkName(form.administrator(), findings);
    }

    /** One of the two names is enough; nobody is called by a link. */
    private static void checkName(ApplicationForm.Administrator administrator, Findings findings) {
        String given = administrator.givenName();
        String family = administrator.familyName();
        if (PersonNames.given(given) || PersonNames.given(family)) {
            allow("administrator.givenName", given, SHORT, findings);
            allow("administrator.familyName", family, SHORT, findings);
        } else {
            require("administrator.givenName", given, SHORT, findings);
            require("administrator.familyName", family, SHORT, findings);
        }
        refuseLink("administrator.givenName", given, PERSONAL_LINK, findings);
        refuseLink("administrator.familyName", family, PERSONAL_LINK, findings);
    }

    private static void refuseLink(String field, String text, Pattern link, Findings findings) {
        if (link.matcher(text).find()) {
            findings.add(
                    field,
                    "LINK",
                    "The text holds a link or an address.",
                    "Enter the name alone, like Jana Petersen or Nordlicht Systemhaus GmbH.");
        }
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
        int length = Characters.count(text);
        if (length > longest || text.length() > longest * MOST_UNITS) {
            findings.add(
                    new Violation(
                            field,
                            "TOO_LONG",
                            "The text has " + length + " characters.",
                            "Use at most " + longest + ".",
                            List.of(Integer.toString(longest))));
        }
        Characters.firstHidden(text).ifPresent(place -> findings.add(hidden(field, text, place)));
    }

    private static Violation hidden(String field, String text, int place) {
        int character = text.codePoints().skip(place).findFirst().orElseThrow();
        String number = "U+%04X".formatted(character);
        String name = Objects.requireNonNullElse(Character.getName(character), "no character");
        return new Violation(
                field,
                "CHARACTERS",
                "Character %d of the text cannot be seen: %s, %s."
                        .formatted(place + 1, number, name),
                "Write the text on one line, without invisible characters.",
                List.of(Integer.toString(place + 1), number));
    }
}
