package dev.enrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.faults.Violation.Kind;
import dev.enrollment.faults.service.Chain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckerTest {

    private static final UUID ENROLLMENT = new UUID(1, 1);
    private static final List<UUID> EVENTS =
            List.of(new UUID(11, 3), new UUID(12, 2), new UUID(13, 1));
    private static final Position AT = new Position(3, 42);
    private static final Bytes GARBAGE = new Bytes("61", "00ff", "");

    private final Ledger.Sent sent =
            new Ledger.Sent(Map.of(ENROLLMENT, EVENTS), Map.of(AT, GARBAGE), 0);
    private final Map<UUID, Chain> stepped = new HashMap<>(Map.of(ENROLLMENT, chain(EVENTS)));
    private final Map<UUID, Chain> heard = new HashMap<>(Map.of(ENROLLMENT, chain(EVENTS)));
    private final List<Published> published = new ArrayList<>(answers(EVENTS));
    private final Map<Position, Bytes> parked = new HashMap<>(Map.of(AT, GARBAGE));
    private final Map<String, Long> leftOvers = new HashMap<>(Map.of("row in the outbox", 0L));

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(violations()).isEmpty();
    }

    @Test
    void findsAnEventThatWasNotApplied() {
        stepped.put(ENROLLMENT, chain(EVENTS.subList(0, 2)));

        assertThat(violations()).containsExactly(Kind.LOST);
    }

    @Test
    void findsAnEnrollmentThatWasNeverHeardOf() {
        heard.clear();

        assertThat(violations()).containsExactly(Kind.LOST);
    }

    @Test
    void findsAnEventThatWasAppliedTwice() {
        List<UUID> doubled = new ArrayList<>(EVENTS);
        doubled.add(EVENTS.getLast());
        heard.put(ENROLLMENT, chain(doubled));

        assertThat(violations()).containsExactly(Kind.DOUBLED);
    }

    @Test
    void findsALossThatADoubleMakesUpFor() {
        stepped.put(ENROLLMENT, chain(List.of(EVENTS.get(0), EVENTS.get(1), EVENTS.get(1))));

        assertThat(violations()).containsExactly(Kind.DISORDERED);
    }

    @Test
    void findsEventsAppliedOutOfOrder() {
        stepped.put(ENROLLMENT, chain(EVENTS.reversed()));

        assertThat(violations()).containsExactly(Kind.DISORDERED);
    }

    @Test
    void findsAnEventThatWasNotAnswered() {
        published.remove(1);

        assertThat(violations()).containsExactly(Kind.LOST);
    }

    @Test
    void findsAnEventThatWasAnsweredTwice() {
        published.add(new Published(4, EVENTS.getLast(), false));

        assertThat(violations()).containsExactly(Kind.DOUBLED);
    }

    @Test
    void findsAnswersInTheOrderOfOtherEvents() {
        published.set(0, new Published(1, EVENTS.get(1), published.get(0).approved()));
        published.set(1, new Published(2, EVENTS.get(0), published.get(1).approved()));

        assertThat(violations()).containsExactly(Kind.DISORDERED, Kind.DISORDERED);
    }

    @Test
    void findsOneNumberForTwoEvents() {
        published.add(new Published(2, EVENTS.get(0), published.get(1).approved()));

        assertThat(violations()).containsExactly(Kind.WRONG);
    }

    @Test
    void findsADecisionThatDoesNotFollowFromTheRow() {
        Published right = published.get(2);
        published.set(2, new Published(3, right.answered(), !right.approved()));

        assertThat(violations()).containsExactly(Kind.WRONG);
    }

    @Test
    void takesNoOffenceAtRepeatsAndEarlyRecordsOnTheTopic() {
        published.addFirst(published.getLast());

        assertThat(violations()).isEmpty();
        assertThat(Checker.early(findings())).isEqualTo(1);
    }

    @Test
    void findsGarbageThatWasNotParked() {
        parked.clear();

        assertThat(violations()).containsExactly(Kind.NOT_PARKED);
    }

    @Test
    void findsGarbageThatWasParkedWithOtherBytes() {
        parked.put(AT, new Bytes("61", "00fe", ""));

        assertThat(violations()).containsExactly(Kind.NOT_PARKED);
    }

    @Test
    void findsAGoodRecordThatWasParked() {
        parked.put(new Position(3, 43), new Bytes("61", "0000000007", ""));

        assertThat(violations()).containsExactly(Kind.WRONGLY_PARKED);
    }

    @Test
    void findsWhatIsLeftOverOrWasNeverAcknowledged() {
        leftOvers.put("event held", 2L);
        var unanswered = new Ledger.Sent(sent.events(), sent.garbage(), 1);

        assertThat(Checker.check(unanswered, findings()))
                .extracting(Violation::kind)
                .containsExactly(Kind.LEFT_OVER, Kind.NOT_SETTLED);
    }

    private List<Kind> violations() {
        return Checker.check(sent, findings()).stream().map(Violation::kind).toList();
    }

    private Findings findings() {
        return new Findings(stepped, heard, Map.of(ENROLLMENT, published), parked, leftOvers);
    }

    private static Chain chain(List<UUID> events) {
        Chain chain = Chain.EMPTY;
        for (UUID event : events) {
            chain = chain.after(event);
        }
        return chain;
    }

    private static List<Published> answers(List<UUID> events) {
        List<Published> answers = new ArrayList<>();
        for (int i = 1; i <= events.size(); i++) {
            boolean approved = chain(events.subList(0, i)).approves();
            answers.add(new Published(i, events.get(i - 1), approved));
        }
        return answers;
    }
}
