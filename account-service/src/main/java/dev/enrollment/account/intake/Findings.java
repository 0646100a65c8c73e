package dev.enrollment.account.intake;

import dev.enrollment.account.Field;
import java.util.ArrayList;
import java.util.List;

/** Gathers every broken rule of one form. */
final class Findings {

    private final List<Violation> violations = new ArrayList<>();

    void add(Field field, String code, String message, String cure) {
        violations.add(new Violation(field, code, message, cure));
    }

    /** One that tells a fact, such as a place in the text, by details too. */
    void add(Violation violation) {
        violations.add(violation);
    }

    List<Violation> all() {
        return List.copyOf(violations);
    }
}
