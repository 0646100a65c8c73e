package dev.enrollment.review;

import static dev.enrollment.review.Samples.LENA;
import static dev.enrollment.review.Samples.RAVI;
import static dev.enrollment.review.Samples.RITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.enrollment.review.figures.AgeBand;
import dev.enrollment.review.figures.Figures;
import dev.enrollment.review.figures.Figures.Counts;
import dev.enrollment.review.figures.Figures.Group;
import dev.enrollment.review.figures.Scope;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** What the history says about the work, against what was put into it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ReviewStack.class)
class FiguresIT {

    private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
    private static final Scope NOVEMBER = scope("2026-11-01", "2026-11-30");

    @Autowired private ApplicationContext context;
    @Autowired private Figures figures;
    @Autowired private JdbcTemplate jdbc;

    private StoredReviews stored;

    /** Others that share the service's context count what waits. */
    @AfterEach
    void leaveNothing() {
        stored.none();
    }

    @BeforeEach
    void empty() {
        stored = new StoredReviews(context);
        stored.none();
    }

    @Test
    void measuresWaitingAndWorkingTimes() {
        for (int hours = 1; hours <= 10; hours++) {
            Review review = stored.ready("Firma " + hours, MONDAY.plus(Duration.ofDays(2)));
            after(review, 0, null, ReviewCommand.FINISH_CHECKS);
            after(review, hours, RITA, ReviewCommand.CLAIM);
            after(review, hours + 2, RITA, ReviewCommand.APPROVE);
        }
        Figures.Row all = figures.rows(NOVEMBER).getFirst();
        assertThat(all.waited())
                .isEqualTo(new Figures.Spread(Duration.ofHours(5), Duration.ofHours(9)));
        assertThat(all.worked())
                .isEqualTo(new Figures.Spread(Duration.ofHours(2), Duration.ofHours(2)));
        assertThat(all.counts()).isEqualTo(new Counts(10, 0, 0, 0, 0, 0));
    }

    @Test
    void aCaseThatCameBackWaitsAgainAndCountsOnce() {
        Review review = stored.ready("Firma", MONDAY.plus(Duration.ofDays(2)));
        after(review, 0, null, ReviewCommand.FINISH_CHECKS);
        after(review, 1, RITA, ReviewCommand.CLAIM);
        after(review, 4, RITA, ReviewCommand.RELEASE);
        after(review, 5, RITA, ReviewCommand.CLAIM);
        after(review, 7, RITA, ReviewCommand.RELEASE);
        after(review, 8, RAVI, ReviewCommand.CLAIM);
        after(review, 9, RAVI, ReviewCommand.REQUEST_INFORMATION, "SUPPORT_PLAN");
        assertThat(figures.rows(NOVEMBER))
                .extracting(Figures.Row::group, Figures.Row::of, row -> row.counts().returned())
                .containsExactly(
                        tuple(Group.ALL, "", 1L),
                        tuple(Group.WEEK, "2026-11-02", 1L),
                        tuple(Group.MARKET, "DE", 1L),
                        tuple(Group.REVIEWER, RAVI.id().subject(), 0L),
                        tuple(Group.REVIEWER, RITA.id().subject(), 1L));
        assertThat(figures.rows(NOVEMBER).getFirst().waited())
                .isEqualTo(new Figures.Spread(Duration.ofHours(1), Duration.ofHours(1)));
    }

    @Test
    void anAppealRenewsTheTimeThatADecisionIsMeasuredAgainst() {
        Review inTime = stored.ready("Firma", MONDAY.plus(Duration.ofDays(2)));
        after(inTime, 1, RITA, ReviewCommand.CLAIM);
        after(inTime, 2, RITA, ReviewCommand.REJECT, "CREDIT_RISK");
        after(inTime, 100, null, ReviewCommand.APPEAL);
        Review appealed =
                new Review(
                        inTime.id(),
                        inTime.application(),
                        inTime.term().due(MONDAY.plus(Duration.ofHours(110))),
                        inTime.standing(),
                        inTime.checks());
        stored.save(appealed);
        after(inTime, 101, RAVI, ReviewCommand.CLAIM);
        after(inTime, 109, RAVI, ReviewCommand.APPROVE);
        assertThat(figures.rows(NOVEMBER).getFirst().counts())
                .isEqualTo(new Counts(1, 0, 1, 0, 0, 0));
        Review late = stored.ready("Zu spät", MONDAY.plus(Duration.ofHours(1)));
        after(late, 2, LENA, ReviewCommand.REJECT, "CREDIT_RISK", "SANCTIONED_PARTY");
        assertThat(figures.rows(NOVEMBER).getFirst().counts())
                .isEqualTo(new Counts(1, 0, 2, 0, 0, 1));
        assertThat(figures.reasons(NOVEMBER))
                .extracting(Figures.Reason::code, Figures.Reason::cases)
                .containsExactly(tuple("CREDIT_RISK", 2L), tuple("SANCTIONED_PARTY", 1L));
    }

    @Test
    void readsNothingOutsideOfItsScope() {
        Review review = stored.ready("Firma", MONDAY);
        after(review, -40, RITA, ReviewCommand.CLAIM);
        after(review, 1, RITA, ReviewCommand.APPROVE);
        Scope before = scope("2026-10-01", "2026-10-31");
        assertThat(figures.rows(before).getFirst().counts())
                .isEqualTo(new Counts(0, 0, 0, 0, 0, 0));
        var elsewhere = new Scope(NOVEMBER.from(), NOVEMBER.to(), "FR", null);
        assertThat(figures.rows(elsewhere)).hasSize(1);
        List<Figures.Step> steps = new ArrayList<>();
        figures.steps(new Scope(NOVEMBER.from(), NOVEMBER.to(), "DE", RITA.id()), steps::add);
        assertThat(steps)
                .singleElement()
                .satisfies(step -> assertThat(step.lasted()).isEqualTo(Duration.ofHours(41)))
                .satisfies(step -> assertThat(step.company()).isEqualTo("Firma"));
    }

    @Test
    void theIndexByTimeServesThePeriod() {
        String plan =
                String.join(
                        "\n",
                        jdbc.execute(
                                (Connection connection) -> {
                                    try (var statement = connection.createStatement()) {
                                        statement.execute("SET enable_seqscan = off");
                                        List<String> lines = new ArrayList<>();
                                        var rows =
                                                statement.executeQuery(
                                                        "EXPLAIN SELECT * FROM review_step WHERE at >= now() AND at < now()");
                                        while (rows.next()) {
                                            lines.add(rows.getString(1));
                                        }
                                        statement.execute("RESET enable_seqscan");
                                        return lines;
                                    }
                                }));
        assertThat(plan).contains("review_history_steps");
    }

    @Test
    void openCasesAreCountedByAge() {
        LocalDate today = LocalDate.of(2026, 11, 25);
        // Opened two days before they are due.
        stored.ready("Von heute", at(today.plusDays(2)));
        stored.ready("Von gestern", at(today.plusDays(1)));
        stored.keep("Uralt", at(today.minusDays(90)), ReviewStatus.CHECKING, Samples.passed(null));
        stored.keep("Fertig", at(today), ReviewStatus.APPROVED, Samples.passed(null));
        assertThat(figures.open(NOVEMBER, AgeBand.on(today)))
                .extracting(open -> open.band().least(), Figures.Open::status, Figures.Open::cases)
                .containsExactlyInAnyOrder(
                        tuple(0, ReviewStatus.READY, 1L),
                        tuple(1, ReviewStatus.READY, 1L),
                        tuple(10, ReviewStatus.CHECKING, 1L));
    }

    private void after(
            Review review,
            int hours,
            @Nullable Reviewer by,
            ReviewCommand command,
            String... details) {
        stored.happened(
                review,
                MONDAY.plus(Duration.ofHours(hours)),
                by == null ? null : by.id(),
                command,
                details);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Scope scope(String from, String to) {
        return new Scope(LocalDate.parse(from), LocalDate.parse(to), null, null);
    }
}
