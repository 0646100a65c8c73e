package dev.enrollment.review;

import static dev.enrollment.review.Samples.NOW;

import dev.enrollment.review.calendar.PublicHolidays;
import dev.enrollment.review.check.RetryPauses;
import dev.enrollment.review.check.Rules;
import dev.enrollment.review.check.SampleRules;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** The use cases over tables in memory, where nobody is like another. */
final class Desk {

    static final Duration DECIDE_WITHIN = Duration.ofDays(2);

    final InMemoryReviews reviews = new InMemoryReviews();
    final InMemoryProfiles profiles = new InMemoryProfiles();
    final InMemoryDueChecks due = new InMemoryDueChecks();
    final RecordedReviewEvents recorded = new RecordedReviewEvents();

    private final ReviewRecorder recorder;
    static final ReviewProperties PROPERTIES = properties(Duration.ZERO, Set.of());

    private final ReviewProperties properties;
    private final Deadlines deadlines;
    private final ApprovalPolicy policy;
    private final CheckRounds rounds;

    Desk(String... autoApproveMarkets) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        properties = properties(Duration.ZERO, Set.of(autoApproveMarkets));
        deadlines = deadlines(properties, clock);
        recorder = new ReviewRecorder(reviews, List.of(recorded), deadlines);
        policy = new ApprovalPolicy(properties, clock);
        Rules rules = SampleRules.alikeToNobody();
        CheckSubjects subjects = new CheckSubjects(profiles, SampleRules.silentSources(rules));
        rounds = new CheckRounds(subjects, rules, due, policy, deadlines);
    }

    static Deadlines deadlines(ReviewProperties properties, Clock clock) {
        return new Deadlines(properties, new PublicHolidays(), clock);
    }

    static ReviewProperties properties(TwoPeople twoPeople) {
        return properties(Duration.ZERO, Set.of(), twoPeople);
    }

    static ReviewProperties properties(Duration undoWithin, Set<String> autoApproveMarkets) {
        return properties(
                undoWithin, autoApproveMarkets, new TwoPeople(Set.of(), TwoPeople.Risk.NONE));
    }

    private static ReviewProperties properties(
            Duration undoWithin, Set<String> autoApproveMarkets, TwoPeople twoPeople) {
        return new ReviewProperties(
                "standard",
                DECIDE_WITHIN,
                Duration.ofDays(14),
                Duration.ofDays(30),
                autoApproveMarkets,
                twoPeople,
                new ReviewProperties.IdleClaims(Duration.ofDays(1), Duration.ofMinutes(1)),
                new ReviewProperties.Undo(undoWithin, Duration.ofSeconds(1)),
                new RetryPauses(Duration.ofSeconds(1), Duration.ofSeconds(10)));
    }

    ReviewIntake intake() {
        return new ReviewIntake(reviews, profiles, recorder, rounds, deadlines);
    }

    CheckLedger ledger() {
        return new CheckLedger(
                new ReviewDesk(reviews, recorder, new KnownColleagues(), policy, deadlines),
                rounds,
                deadlines);
    }

    CheckDesk checks() {
        return new CheckDesk(reviews, rounds, due, recorder, properties);
    }
}
