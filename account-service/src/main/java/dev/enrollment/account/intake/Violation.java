package dev.enrollment.account.intake;

import dev.enrollment.account.Field;
import java.util.List;

/**
 * One broken rule.
 *
 * @param field path in the form, such as office.postalCode; empty for the whole
 * @param code of the rule, the same on every channel
 * @param message what is wrong, without quoting the value
 * @param cure what makes it right
 * @param details facts that the message names, for channels with words of their own
 */
public record Violation(
        String field, String code, String message, String cure, List<String> details) {

    public Violation {
        details = List.copyOf(details);
    }

    public Violation(Field field, String code, String message, String cure) {
        this(field.path(), code, message, cure);
    }

    /** About what is not a field of the application: a document, a page's own input, the whole. */
    public Violation(String field, String code, String message, String cure) {
        this(field, code, message, cure, List.of());
    }
}
