package dev.enrollment.faults;

import dev.enrollment.faults.Violation.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Compares what the partner committed and gave up with what was taken in and answered. */
final class PartnerChecker {

    private PartnerChecker() {}

    static List<Violation> check(PartnerLedger.Sent sent, Set<UUID> taken, Set<UUID> answered) {
        List<Violation> violations = new ArrayList<>();
        without(sent.committed(), taken)
                .forEach(it -> violations.add(new Violation(Kind.LOST, "submission " + it)));
        without(sent.answerable(), answered)
                .forEach(it -> violations.add(new Violation(Kind.LOST, "answer to " + it)));
        sent.aborted().stream()
                .filter(taken::contains)
                .forEach(it -> violations.add(new Violation(Kind.ABORTED, it.toString())));
        return violations;
    }

    private static Set<UUID> without(Set<UUID> wanted, Set<UUID> found) {
        Set<UUID> missing = new HashSet<>(wanted);
        missing.removeAll(found);
        return missing;
    }
}
