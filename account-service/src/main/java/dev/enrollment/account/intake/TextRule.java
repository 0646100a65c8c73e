package dev.enrollment.account.intake;

import dev.enrollment.account.Field;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Free text is stored literally, whatever it says; only characters that hide or reorder others, or
 * that no database and no envelope can carry, are refused.
 */
final class TextRule implements Rule {

    /** UTF-16 units of a character on average: letters with several accents, emoji. */
    private static final int MOST_UNITS = 4;

    private static final Pattern LINK = Pattern.compile("(?i)://|\\bwww\\.");

    /** A company's name may hold a slash or an @, a person's never does. */
    private static final Pattern PERSONAL_LINK = Pattern.compile(LINK.pattern() + "|[/@]");

    @Override
    public void check(ApplicationForm form, Findings findings) {
        for (Field field : Field.values()) {
            if (field.longest() > 0 && field.kind() != Field.Kind.PERSON_NAME) {
                checkText(field, form, findings);
            }
        }
        refuseLink(Field.LEGAL_NAME, form.text(Field.LEGAL_NAME), LINK, findings);
        refuseLink(Field.SIGNATORY_NAME, form.text(Field.SIGNATORY_NAME), PERSONAL_LINK, findings);
        checkName(form, findings);
    }

    /** Of what has a form of its own, another rule says that it is missing. */
    private static void checkText(Field field, ApplicationForm form, Findings findings) {
        boolean words = field.kind() == Field.Kind.WORDS || field.kind() == Field.Kind.CODE;
        if (words && !field.optional()) {
            require(field, form.text(field), findings);
        } else {
            allow(field, form.text(field), findings);
        }
    }

    /** One of the two names is enough; nobody is called by a link. */
    private static void checkName(ApplicationForm form, Findings findings) {
        var names = Field.of(Field.Kind.PERSON_NAME);
        boolean named = names.stream().anyMatch(name -> PersonNames.given(form.text(name)));
        for (Field name : names) {
            if (named) {
                allow(name, form.text(name), findings);
            } else {
                require(name, form.text(name), findings);
            }
            refuseLink(name, form.text(name), PERSONAL_LINK, findings);
        }
    }

    private static void refuseLink(Field field, String text, Pattern link, Findings findings) {
        if (link.matcher(text).find()) {
            findings.add(
                    field,
                    "LINK",
                    "The text holds a link or an address.",
                    "Enter the name alone, like Jana Petersen or Nordlicht Systemhaus GmbH.");
        }
    }

    private static void require(Field field, String text, Findings findings) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            findings.add(field, "REQUIRED", "The field is empty.", "Fill it in.");
            return;
        }
        allow(field, text, findings);
    }

    private static void allow(Field field, String text, Findings findings) {
        int longest = field.longest();
        int length = Characters.count(text);
        if (length > longest || text.length() > longest * MOST_UNITS) {
            findings.add(
                    new Violation(
                            field.path(),
                            "TOO_LONG",
                            "The text has " + length + " characters.",
                            "Use at most " + longest + ".",
                            List.of(Integer.toString(longest))));
        }
        Characters.firstHidden(text).ifPresent(place -> findings.add(hidden(field, text, place)));
    }

    private static Violation hidden(Field field, String text, int place) {
        int character = text.codePoints().skip(place).findFirst().orElseThrow();
        String number = "U+%04X".formatted(character);
        String name = Objects.requireNonNullElse(Character.getName(character), "no character");
        return new Violation(
                field.path(),
                "CHARACTERS",
                "Character %d of the text cannot be seen: %s, %s."
                        .formatted(place + 1, number, name),
                "Write the text on one line, without invisible characters.",
                List.of(Integer.toString(place + 1), number));
    }
}
