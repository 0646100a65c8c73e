package dev.enrollment.faults;

import dev.enrollment.faults.Violation.Kind;
import dev.enrollment.faults.service.Chain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares what was acknowledged to the producer with what came out. */
final class Checker {

    private final Ledger.Sent sent;
    private final Findings findings;
    private final List<Violation> violations = new ArrayList<>();

    private Checker(Ledger.Sent sent, Findings findings) {
        this.sent = sent;
        this.findings = findings;
    }

    static List<Violation> check(Ledger.Sent sent, Findings findings) {
        Checker checker = new Checker(sent, findings);
        checker.checkStreams();
        checker.checkParked();
        checker.checkLeftOvers();
        return checker.violations;
    }

    private void checkStreams() {
        Set<UUID> enrollments = new HashSet<>(sent.events().keySet());
        enrollments.addAll(findings.stepped().keySet());
        enrollments.addAll(findings.heard().keySet());
        enrollments.addAll(findings.published().keySet());
        for (UUID id : enrollments) {
            List<UUID> events = sent.events().getOrDefault(id, List.of());
            checkChain("row of the step of " + id, events, findings.stepped().get(id));
            checkChain("row of the echo of " + id, events, findings.heard().get(id));
            checkTopic(id, events, findings.published().getOrDefault(id, List.of()));
        }
    }

    private void checkChain(String where, List<UUID> events, @Nullable Chain found) {
        Chain expected = Chain.EMPTY;
        for (UUID event : events) {
            expected = expected.after(event);
        }
        Chain chain = found == null ? Chain.EMPTY : found;
        if (chain.events() < expected.events()) {
            add(Kind.LOST, where + ": " + chain.events() + " of " + expected.events());
        } else if (chain.events() > expected.events()) {
            add(Kind.DOUBLED, where + ": " + chain.events() + " for " + expected.events());
        } else if (chain.value() != expected.value()) {
            add(Kind.DISORDERED, where);
        }
    }

    /** Number n must answer the nth event, as the rules decide at that point, and nothing else. */
    private void checkTopic(UUID id, List<UUID> events, List<Published> records) {
        TreeMap<Long, Published> numbered = new TreeMap<>();
        for (Published record : records) {
            Published other = numbered.putIfAbsent(record.sequence(), record);
            if (other != null && !other.equals(record)) {
                add(Kind.WRONG, "two events with number " + record.sequence() + " of " + id);
            }
        }
        Chain chain = Chain.EMPTY;
        for (int i = 0; i < events.size(); i++) {
            chain = chain.after(events.get(i));
            Published answer = numbered.remove(i + 1L);
            String where = "answer " + (i + 1) + " of " + id;
            if (answer == null) {
                add(Kind.LOST, where);
            } else if (!answer.answered().equals(events.get(i))) {
                add(Kind.DISORDERED, where);
            } else if (answer.approved() != chain.approves()) {
                add(Kind.WRONG, where);
            }
        }
        numbered.keySet().forEach(number -> add(Kind.DOUBLED, "answer " + number + " of " + id));
    }

    private void checkParked() {
        Set<Bytes> known = Set.copyOf(sent.garbage().values());
        sent.garbage()
                .forEach(
                        (at, bytes) -> {
                            if (!bytes.equals(findings.parked().get(at))) {
                                add(Kind.NOT_PARKED, at.toString());
                            }
                        });
        findings.parked()
                .forEach(
                        (at, bytes) -> {
                            // A send that failed and was repeated may stand on the topic twice.
                            if (!sent.garbage().containsKey(at) && !known.contains(bytes)) {
                                add(Kind.WRONGLY_PARKED, at.toString());
                            }
                        });
    }

    private void checkLeftOvers() {
        for (Map.Entry<String, Long> left : findings.leftOvers().entrySet()) {
            if (left.getValue() > 0) {
                add(Kind.LEFT_OVER, left.getValue() + " × " + left.getKey());
            }
        }
        if (sent.unacknowledged() > 0) {
            add(Kind.NOT_SETTLED, sent.unacknowledged() + " records never acknowledged");
        }
    }

    private void add(Kind kind, String where) {
        violations.add(new Violation(kind, where));
    }

    /** Records that stand on the output topic before a predecessor, for their reader to hold. */
    static long early(Findings findings) {
        return findings.published().values().stream().mapToLong(Checker::early).sum();
    }

    private static long early(List<Published> records) {
        Set<Long> seen = new HashSet<>(Set.of(0L));
        long early = 0;
        for (Published record : records) {
            boolean first = seen.add(record.sequence());
            if (first && !seen.contains(record.sequence() - 1)) {
                early++;
            }
        }
        return early;
    }
}
