package dev.enrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.faults.Violation.Kind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartnerCheckerTest {

    private static final UUID OLD = new UUID(1, 1);
    private static final UUID NEW = new UUID(1, 2);
    private static final UUID ABORTED = new UUID(1, 3);

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(violations(Set.of(OLD, NEW), Set.of(NEW))).isEmpty();
    }

    @Test
    void findsASubmissionThatWasNotTakenIn() {
        assertThat(violations(Set.of(NEW), Set.of(NEW))).containsExactly(Kind.LOST);
    }

    @Test
    void findsAnAnswerThatIsNotOnTheTopicThatWasMadeAgain() {
        assertThat(violations(Set.of(OLD, NEW), Set.of(OLD))).containsExactly(Kind.LOST);
    }

    @Test
    void findsARecordOfAnAbortedTransaction() {
        assertThat(violations(Set.of(OLD, NEW, ABORTED), Set.of(NEW)))
                .containsExactly(Kind.ABORTED);
    }

    private static List<Kind> violations(Set<UUID> taken, Set<UUID> answered) {
        PartnerLedger ledger = new PartnerLedger();
        ledger.committed(Set.of(OLD), System.nanoTime());
        ledger.repliesAreGone();
        ledger.committed(Set.of(NEW), System.nanoTime());
        ledger.aborted(Set.of(ABORTED));
        return PartnerChecker.check(ledger.sent(), taken, answered).stream()
                .map(Violation::kind)
                .toList();
    }
}
