package dev.enrollment.account.intake.web;

import dev.enrollment.account.intake.Violation;
import dev.enrollment.edge.api.Problem.BrokenRule;
import java.util.List;

/** Violations as they go over HTTP. */
final class BrokenRules {

    private BrokenRules() {}

    static List<BrokenRule> of(List<Violation> violations) {
        return violations.stream()
                .map(rule -> new BrokenRule(rule.field(), rule.code(), rule.message(), rule.cure()))
                .toList();
    }
}
