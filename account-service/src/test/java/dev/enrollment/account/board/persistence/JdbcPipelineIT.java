package dev.enrollment.account.board.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.enrollment.account.AccountStatus;
import dev.enrollment.account.WholeService;
import dev.enrollment.account.board.Arrivals;
import dev.enrollment.account.board.Crowd;
import dev.enrollment.account.board.Flow;
import dev.enrollment.account.board.Pipeline;
import dev.enrollment.account.board.Stage;
import dev.enrollment.account.board.Stuck;
import dev.enrollment.account.board.Throughput;
import dev.enrollment.account.board.Unanswered;
import dev.enrollment.account.timeline.Turn;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What is counted, and that counting reads an index only. All is rolled back. */
@WholeService
@Transactional
class JdbcPipelineIT {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Autowired private Pipeline pipeline;
    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void empty() {
        jdbc.update("DELETE FROM journey");
        jdbc.update("DELETE FROM timeline_entry");
        jdbc.update("DELETE FROM messaging.progress");
    }

    @Test
    void everyStandingIsInTheStageItWaitsIn() {
        for (AccountStatus status : AccountStatus.values()) {
            for (Turn turn : Turn.values()) {
                UUID id = journey("DE", status, turn, NOW);
                assertThat(
                                jdbc.queryForObject(
                                        "SELECT coalesce(stage, '') FROM journey WHERE enrollment_id = ?",
                                        String.class,
                                        id))
                        .as(status + " " + turn)
                        .isEqualTo(stage(status, turn));
            }
        }
    }

    @Test
    void countsByStageAndMarketAndKnowsWhoWaitsTooLong() {
        reviews("DE", 1, 10);
        reviews("FR", 11, 20);
        journey("DE", AccountStatus.APPLIED, Turn.APPLICANT, hoursAgo(1));
        journey("DE", AccountStatus.ACTIVE, Turn.NOBODY, hoursAgo(500));
        var limits =
                Map.of(Stage.REVIEW, hoursAgo(18).plusSeconds(1), Stage.INFORMATION, hoursAgo(2));

        assertThat(pipeline.crowds(limits))
                .containsExactlyInAnyOrder(
                        new Crowd(Stage.REVIEW, "DE", 10, 0),
                        new Crowd(Stage.REVIEW, "FR", 10, 3),
                        new Crowd(Stage.INFORMATION, "DE", 1, 0));
        assertThat(pipeline.overdue(limits, 2))
                .extracting(Stuck::market, Stuck::stage, Stuck::since, Stuck::why)
                .containsExactly(
                        tuple("FR", Stage.REVIEW, hoursAgo(20), Stuck.Why.WAITS_TOO_LONG),
                        tuple("FR", Stage.REVIEW, hoursAgo(19), Stuck.Why.WAITS_TOO_LONG));
    }

    @Test
    void halfAndNineOfTenHaveWaitedNoLongerThanIsSaid() {
        reviews("DE", 1, 20);
        assertThat(pipeline.arrivals(Map.of(Stage.REVIEW, 20L)))
                .containsExactly(
                        Map.entry(
                                Stage.REVIEW,
                                new Arrivals(hoursAgo(20), hoursAgo(10), hoursAgo(18))));
        journey("DE", AccountStatus.VERIFIED, Turn.APPLICANT, hoursAgo(5));
        assertThat(pipeline.arrivals(Map.of(Stage.APPLICATION, 1L)).get(Stage.APPLICATION))
                .isEqualTo(new Arrivals(hoursAgo(5), hoursAgo(5), hoursAgo(5)));
    }

    @Test
    void parkedAreThoseUnderWayWhoseEventWasRefused() {
        UUID refused = journey("IT", AccountStatus.APPLIED, Turn.VENDOR, hoursAgo(9));
        UUID ended = journey("IT", AccountStatus.ACTIVE, Turn.NOBODY, hoursAgo(9));
        UUID waiting = journey("IT", AccountStatus.APPLIED, Turn.VENDOR, hoursAgo(9));
        progress(refused.toString(), "PARKED");
        progress(ended.toString(), "PARKED");
        progress(waiting.toString(), "WAITING");
        progress("no enrollment", "PARKED");

        assertThat(pipeline.parked(10))
                .extracting(it -> it.id().value(), Stuck::since, Stuck::why)
                .containsExactly(tuple(refused, hoursAgo(3), Stuck.Why.PARKED));
    }

    @Test
    void parkedAreAlsoThoseOfWhichAMessageCannotBeSent() {
        UUID replied = journey("IT", AccountStatus.APPLIED, Turn.VENDOR, hoursAgo(9));
        UUID told = journey("IT", AccountStatus.APPLIED, Turn.VENDOR, hoursAgo(9));
        UUID goesByItself = journey("IT", AccountStatus.APPLIED, Turn.VENDOR, hoursAgo(9));
        jdbc.update("INSERT INTO submission VALUES ('zed', 's-1', ?, '')", replied);
        unsent("partner.zed.replies", "s-1", true);
        unsent("enrollment.accounts", told.toString(), true);
        unsent("enrollment.accounts", goesByItself.toString(), false);
        unsent("partner.zed.replies", "of nothing known", true);

        assertThat(pipeline.parked(10))
                .filteredOn(it -> List.of(replied, told, goesByItself).contains(it.id().value()))
                .extracting(it -> it.id().value(), Stuck::since, Stuck::why)
                .containsExactlyInAnyOrder(
                        tuple(replied, hoursAgo(3), Stuck.Why.UNSENT),
                        tuple(told, hoursAgo(3), Stuck.Why.UNSENT));
    }

    @Test
    void unansweredAreTheParkedRecordsOfPartnersThatNobodyWasToldOf() {
        record("partner.zed.applications", 1, false, 5);
        record("partner.zed.applications", 2, false, 9);
        record("partner.zed.applications", 3, true, 11);
        record("enrollment.reviews", 4, false, 12);

        assertThat(pipeline.unanswered()).contains(new Unanswered("zed", 2, hoursAgo(9)));
        assertThat(pipeline.unanswered()).extracting(Unanswered::partner).doesNotContain("reviews");
    }

    @Test
    void throughputIsByDayOfUtcAndOfTheLast24Hours() {
        entry("APPLICATION_SUBMITTED", "2026-11-22T00:00:00Z");
        entry("APPLICATION_SUBMITTED", "2026-11-21T23:59:59Z");
        entry("APPLICATION_SUBMITTED", "2026-11-21T11:59:59Z");
        entry("APPLICATION_REJECTED", "2026-11-09T00:00:00Z");
        entry("ACCOUNT_PROVISIONED", "2026-11-08T23:59:59Z");
        entry("APPLICATION_APPROVED", "2026-11-22T01:00:00Z");

        Throughput throughput = pipeline.throughput(NOW);
        assertThat(throughput.days()).hasSize(14);
        assertThat(throughput.days().getFirst().counts()).isEqualTo(Map.of(Flow.REJECTED, 1L));
        assertThat(throughput.days().get(12).counts()).isEqualTo(Map.of(Flow.SUBMITTED, 2L));
        assertThat(throughput.days().getLast().counts()).isEqualTo(Map.of(Flow.SUBMITTED, 1L));
        assertThat(throughput.lastDay().get(Flow.SUBMITTED)).isEqualTo(2);
    }

    @Test
    void noTableIsReadFromEndToEnd() {
        jdbc.execute(
                """
                INSERT INTO journey (enrollment_id, market, status, turn, since, steps, entries)
                SELECT md5('many' || n)::uuid, 'DE', CASE WHEN n % 10 = 0 THEN 'APPLIED' ELSE 'ACTIVE' END,
                       'VENDOR', now() - make_interval(mins => n), 1, 1 FROM generate_series(1, 20000) AS n
                """);
        jdbc.execute("ANALYZE journey");
        for (String sql :
                List.of(JdbcPipeline.CROWDS, JdbcPipeline.OVERDUE, JdbcPipeline.ARRIVALS)) {
            assertThat(plan(sql))
                    .as(sql)
                    .contains("journey_open")
                    .doesNotContain("Seq Scan on journey");
        }
    }

    private String plan(String sql) {
        String filled =
                sql.replaceFirst("\\?", "'{REVIEW}'")
                        .replaceFirst("\\?::timestamptz\\[\\]", "'{2026-11-01}'::timestamptz[]")
                        .replaceFirst("\\?::bigint\\[\\]", "'{2000}'::bigint[]")
                        .replace("?", "25");
        return String.join("\n", jdbc.queryForList("EXPLAIN " + filled, String.class));
    }

    private void reviews(String market, int fromHours, int toHours) {
        for (int hours = fromHours; hours <= toHours; hours++) {
            journey(market, AccountStatus.APPLIED, Turn.VENDOR, hoursAgo(hours));
        }
    }

    private UUID journey(String market, AccountStatus status, Turn turn, Instant since) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                """
                INSERT INTO journey (enrollment_id, market, status, turn, since, steps, entries)
                VALUES (?, ?, ?, ?, ?::timestamptz, 1, 1)
                """,
                id,
                market,
                status.name(),
                turn.name(),
                since.toString());
        return id;
    }

    private void progress(String key, String status) {
        jdbc.update(
                """
                INSERT INTO messaging.progress (topic, key, last_sequence, status, holding, since)
                VALUES ('enrollment.reviews', ?, 1, ?, true, ?::timestamptz)
                """,
                key,
                status,
                hoursAgo(3).toString());
    }

    private void unsent(String topic, String key, boolean parked) {
        jdbc.update(
                """
                INSERT INTO messaging.unsent (topic, key, id, type, occurred_at_micros, traceparent, reason, parked,
                                              set_aside_at, due_at)
                VALUES (?, ?, gen_random_uuid(), 'T', 0, '', 'no topic', ?, ?::timestamptz, now())
                """,
                topic,
                key,
                parked,
                hoursAgo(3).toString());
    }

    private void record(String topic, long offset, boolean answered, int hours) {
        jdbc.update(
                """
                INSERT INTO messaging.parked_record (topic, kafka_partition, kafka_offset, headers, reason, parked_at, answered)
                VALUES (?, 0, ?, '', 'garbage', ?::timestamptz, ?)
                """,
                topic,
                offset,
                hoursAgo(hours).toString(),
                answered);
    }

    private void entry(String milestone, String at) {
        jdbc.update(
                """
                INSERT INTO timeline_entry (enrollment_id, position, at, milestone, turn, codes)
                VALUES (gen_random_uuid(), 1, ?::timestamptz, ?, 'VENDOR', '{}')
                """,
                at,
                milestone);
    }

    private static Instant hoursAgo(int hours) {
        return NOW.minus(hours, ChronoUnit.HOURS);
    }

    private static String stage(AccountStatus status, Turn turn) {
        boolean applicants = turn == Turn.APPLICANT;
        return switch (status) {
            case CREATED, PHONE_PENDING -> Stage.PHONE.name();
            case VERIFIED -> Stage.APPLICATION.name();
            case APPLIED -> (applicants ? Stage.INFORMATION : Stage.REVIEW).name();
            case APPROVED -> (applicants ? Stage.AGREEMENT : Stage.OFFER).name();
            case CONTRACTED, PROVISIONING -> Stage.PROVISIONING.name();
            case ACTIVE, REJECTED, WITHDRAWN, LAPSED, ERASED -> "";
        };
    }
}
