package dev.enrollment.account.intake;

import java.util.ArrayList;
import java.util.List;

/** Gathers every broken rule of one form. */
final class Findings {

    private final List<Violation> violations = new ArrayList<>();

    void add(String field, String code, String message, String cure) {
        violations.add(new Violation(field, code, message, cure));
    }

    List<Violation> all() {
        return List.copyOf(violations);
    }
}
