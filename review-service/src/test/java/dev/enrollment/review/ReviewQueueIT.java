package dev.enrollment.review;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSheet;
import dev.enrollment.review.check.CheckState;
import dev.enrollment.tests.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** The queue's pages, its search, and who gets the next case. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ReviewStack.class)
class ReviewQueueIT {

    private static final Instant DUE = Instant.parse("2026-11-20T08:00:00.123456Z");

    @Autowired private ApplicationContext context;
    @Autowired private ReviewQueue queue;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private DataSource dataSource;
    @LocalServerPort private int port;

    private StoredReviews stored;

    @BeforeEach
    void empty() {
        stored = new StoredReviews(context);
        stored.none();
    }

    @Test
    void everyColumnThatAnErasureFollowsLeadsAnIndex() {
        Indexes.leadEverywhere(jdbc);
    }

    @Test
    void pagesFollowOneAnotherWhileReviewsGo() {
        List<Review> all =
                IntStream.range(0, 7)
                        .mapToObj(i -> stored.ready("Firma " + i, DUE.plusSeconds(i / 3)))
                        .toList();
        List<ReviewId> seen = new ArrayList<>();
        QueuePlace next = null;
        do {
            // Three are due at once, so that a page ends among them.
            var page = queue.find(filter(Set.of(), null, null, next, 2));
            page.entries().forEach(entry -> seen.add(entry.review().id()));
            jdbc.update("DELETE FROM review WHERE review_id = ?", seen.getLast().value());
            next = page.next();
        } while (next != null);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(all.stream().map(Review::id).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DUE | Zebra, ärztehaus, Ähre, Apfel, ,",
                "OLDEST | Ähre, ärztehaus, Zebra, , Apfel",
                "NEWEST | Apfel, , Zebra, ärztehaus, Ähre",
                "COMPANY | , Ähre, Apfel, ärztehaus, Zebra"
            })
    void goesOnInTheOrderThatIsAskedFor(QueueOrder order, String expected) {
        opened(stored.ready("Zebra", DUE), 3);
        opened(stored.ready("ärztehaus", DUE.plusSeconds(1)), 2);
        opened(stored.ready("Ähre", DUE.plusSeconds(2)), 1);
        opened(stored.ready("Apfel", DUE.plusSeconds(3)), 5);
        Review erased = opened(stored.ready("Erased", DUE.plusSeconds(4)), 4);
        jdbc.update(
                "UPDATE profile SET facts = NULL WHERE enrollment_id = ?",
                erased.enrollment().value());
        var rita = new RestCall(port, Tokens.of("rita", "reviewer"));
        List<String> read = new ArrayList<>();
        String after = "";
        do {
            var page = rita.get("/api/reviews?size=2&sort=" + order + after).json();
            page.get("reviews").forEach(it -> read.add(it.path("company").asString("")));
            after = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        assertThat(read).containsExactly(expected.replaceAll(",$", "").split(", ?", -1));
    }

    @Test
    void aPlaceOfAnotherOrderIsRefused() {
        stored.ready("Erste", DUE);
        stored.ready("Zweite", DUE);
        var rita = new RestCall(port, Tokens.of("rita", "reviewer"));
        String next = rita.get("/api/reviews?size=1&sort=COMPANY").json().get("next").asString();
        assertThat(rita.get("/api/reviews?sort=OLDEST&after=" + next).status()).isEqualTo(422);
        assertThat(rita.get("/api/reviews?sort=LUCK").status()).isEqualTo(400);
        assertThat(rita.get("/api/reviews?sort=COMPANY&after=" + next).status()).isEqualTo(200);
    }

    private Review opened(Review review, int day) {
        jdbc.update(
                "UPDATE review SET opened_at = timestamptz '2026-11-01 08:00Z' + make_interval(days => ?) WHERE review_id = ?",
                day,
                review.id().value());
        return review;
    }

    @Test
    void restGoesOnFromThePlaceItWasGiven() {
        stored.ready("Erste", DUE);
        stored.ready("Zweite", DUE.plusSeconds(1));
        var rita = new RestCall(port, Tokens.of("rita", "reviewer"));
        var first = rita.get("/api/reviews?size=1").json();
        assertThat(first.at("/reviews/0/company").asString()).isEqualTo("Erste");
        var second = rita.get("/api/reviews?size=1&after=" + first.get("next").asString()).json();
        assertThat(second.at("/reviews/0/company").asString()).isEqualTo("Zweite");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(rita.get("/api/reviews?after=nowhere").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "muller",
                "Müller",
                "SYSTEM mull",
                "ada muller",
                "HRB 4711",
                "hrb4711",
                "Müller & Söhne",
                "мир"
            })
    void findsCompaniesByNameNumberAndPerson(String words) {
        stored.ready("Andere AG", DUE);
        stored.ready("Müller & Söhne Systemhaus GmbH МИР", DUE);
        jdbc.update(
                "UPDATE profile SET words = words || ' hrb 4711 hrb4711' WHERE facts::text LIKE '%Systemhaus%'");
        var found = queue.find(filter(Set.of(), null, words, null, 9)).entries();
        assertThat(found)
                .singleElement()
                .satisfies(it -> assertThat(it.company()).startsWith("Müller"));
    }

    @Test
    void aSearchWithoutAnyWordFindsNothingAndHarmsNothing() {
        stored.ready("Andere AG", DUE);
        for (String words : List.of("!", "' & |:*()", "\u0000", "%")) {
            assertThat(queue.find(filter(Set.of(), null, words, null, 9)).entries())
                    .as(words)
                    .isEmpty();
        }
    }

    @Test
    void filtersByStatusDueTimeAndWhatAChecksSays() {
        CheckSheet failed =
                CheckSheet.blank(1)
                        .completed(CheckName.CREDIT, CheckResult.failed("CREDIT_GRADE_E"));
        Review late = stored.keep("Spät", DUE, ReviewStatus.CHECKING, failed);
        Review later = stored.ready("Später", DUE.plus(Duration.ofDays(3)));
        assertThat(ids(filter(ReviewStatus.OPEN, null, null, null, 9)))
                .containsExactly(late.id(), later.id());
        assertThat(ids(filter(Set.of(ReviewStatus.READY), null, null, null, 9)))
                .containsExactly(later.id());
        assertThat(ids(filter(Set.of(), CheckState.FAILED, null, null, 9)))
                .containsExactly(late.id());
        var dueSoon =
                new QueueFilter(
                        Set.of(),
                        "DE",
                        null,
                        DUE.plusSeconds(1),
                        null,
                        null,
                        null,
                        null,
                        QueueOrder.DUE,
                        null,
                        9);
        assertThat(ids(dueSoon)).containsExactly(late.id());
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 50})
    void fiftyAtOnceNeverShareACaseAndGetOneWhileOneIsLeft(int waiting) throws Exception {
        IntStream.range(0, waiting).forEach(i -> stored.ready("Firma " + i, DUE.plusSeconds(i)));
        List<Future<RestCall.Reply>> answers = new ArrayList<>();
        try (var reviewers =
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory())) {
            var start = new CountDownLatch(1);
            for (int i = 0; i < 50; i++) {
                var reviewer = new RestCall(port, Tokens.of("reviewer-" + i, "reviewer"));
                answers.add(
                        reviewers.submit(
                                () -> {
                                    start.await();
                                    return reviewer.post("/api/reviews/next", "");
                                }));
            }
            start.countDown();
        }
        List<String> taken = new ArrayList<>();
        int nothing = 0;
        for (var answer : answers) {
            if (answer.get().status() == 204) {
                nothing++;
            } else {
                assertThat(answer.get().status()).isEqualTo(200);
                taken.add(answer.get().json().get("reviewId").asString());
            }
        }
        assertThat(taken).hasSize(waiting).doesNotHaveDuplicates();
        assertThat(nothing).isEqualTo(50 - waiting);
    }

    @Test
    void nextWaitsForALockThatMayClaimNothing() throws Exception {
        Review only = stored.ready("Die letzte", DUE);
        try (var other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT FROM review FOR UPDATE");
            try (var reviewers =
                    Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory())) {
                var answer =
                        reviewers.submit(
                                () ->
                                        new RestCall(port, Tokens.of("rita", "reviewer"))
                                                .post("/api/reviews/next", ""));
                untilSomebodyWaits();
                other.rollback();
                assertThat(answer.get().json().get("reviewId").asString())
                        .isEqualTo(only.id().toString());
            }
        }
    }

    private void untilSomebodyWaits() {
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                Integer.valueOf(1)
                                        .equals(
                                                jdbc.queryForObject(
                                                        "SELECT count(*)::int FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
                                                        Integer.class)));
    }

    @Test
    void idleClaimsGoBackByThemselvesAndOthersStay() {
        Review forgotten = stored.ready("Vergessen", DUE);
        Review workedOn = stored.ready("In Arbeit", DUE.plusSeconds(1));
        var rita = new RestCall(port, Tokens.of("rita", "reviewer"));
        for (Review review : List.of(forgotten, workedOn)) {
            var claimed = rita.post("/api/reviews/" + review.id() + "/claim", "").json();
            Instant claim = Instant.parse(claimed.at("/history/0/at").asString());
            assertThat(claimed.get("goesBackAt").asString())
                    .isEqualTo(claim.plus(Duration.ofDays(1)).toString());
        }
        rita.post("/api/reviews/" + workedOn.id() + "/note", "{\"note\":\"Called them\"}");
        jdbc.update(
                "UPDATE review_history SET at = at - interval '25 hours' WHERE command = 'CLAIM'");
        String path = "/api/reviews/" + forgotten.id();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> rita.get(path).json().get("status").asString().equals("READY"));
        var history = rita.get(path).json().get("history");
        assertThat(history.get(1).get("command").asString()).isEqualTo("RETURN");
        assertThat(history.get(1).get("actor").isNull()).isTrue();
        assertThat(rita.get(path).json().get("goesBackAt").isNull()).isTrue();
        assertThat(rita.post(path + "/approve?version=1", "").status()).isEqualTo(409);
        var kept = rita.get("/api/reviews/" + workedOn.id()).json();
        assertThat(kept.get("status").asString()).isEqualTo("ASSIGNED");
    }

    @Test
    void inBulkEachHasItsOwnOutcome() {
        List<Review> all =
                IntStream.range(0, 4)
                        .mapToObj(i -> stored.ready("Firma " + i, DUE.plusSeconds(i)))
                        .toList();
        var rita = new RestCall(port, Tokens.of("rita", "reviewer"));
        var lena = new RestCall(port, Tokens.of("lena", "reviewer", "lead"));
        rita.post("/api/reviews/" + all.get(1).id() + "/claim", "");
        jdbc.update(
                "UPDATE review SET barred = 'rita' WHERE review_id = ?", all.get(2).id().value());
        jdbc.update(
                "UPDATE review SET status = 'APPROVED' WHERE review_id = ?",
                all.get(3).id().value());
        String items =
                Stream.concat(all.stream().map(it -> it.id().toString()), Stream.of("0-0-0-0-7"))
                        .map("{\"reviewId\":\"%s\",\"version\":0}"::formatted)
                        .collect(joining(","));
        String order =
                "{\"action\":\"ASSIGN\",\"assignee\":\"rita\",\"reason\":\"Ravi is ill\",\"items\":[%s]}"
                        .formatted(items.replace("0-0-0-0-7", new java.util.UUID(0, 7).toString()));
        var answer = lena.post("/api/reviews/bulk", order);
        assertThat(answer.status()).isEqualTo(200);
        List<String> outcomes = new ArrayList<>();
        answer.json()
                .get("results")
                .forEach(result -> outcomes.add(result.get("outcome").asString()));
        // Rita has the second one already: the same again is known.
        assertThat(outcomes).containsExactly("DONE", "DONE", "BARRED", "REFUSED", "UNKNOWN");
        var assigned = lena.get("/api/reviews/" + all.getFirst().id()).json();
        assertThat(assigned.get("assignee").asString()).isEqualTo("rita");
        assertThat(assigned.at("/history/0/note").asString()).isEqualTo("Ravi is ill");
        assertThat(assigned.at("/history/0/actor").asString()).isEqualTo("lena");
        String release = order.replace("ASSIGN", "RELEASE");
        var stale = lena.post("/api/reviews/bulk", release).json();
        assertThat(stale.at("/results/0/outcome").asString()).isEqualTo("CHANGED");
        assertThat(lena.post("/api/reviews/bulk", order.replace("Ravi is ill", " ")).status())
                .isEqualTo(422);
    }

    @Test
    void whatIsEscalatedIsForTheLeadsOnly() {
        List<Review> all =
                IntStream.range(0, 3)
                        .mapToObj(i -> stored.ready("Firma " + i, DUE.plusSeconds(i)))
                        .toList();
        var rita = new RestCall(port, Tokens.of("rita", "reviewer"));
        var ravi = new RestCall(port, Tokens.of("ravi", "reviewer"));
        var lena = new RestCall(port, Tokens.of("lena", "reviewer", "lead"));
        ravi.post("/api/reviews/" + all.get(1).id() + "/claim", "");
        assertThat(ravi.get("/api/reviews?assignee=me").json().get("reviews").size()).isEqualTo(1);
        assertThat(rita.get("/api/reviews?assignee=me").json().get("reviews").size()).isZero();
        String items =
                all.stream()
                        .limit(2)
                        .map(it -> "{\"reviewId\":\"%s\"}".formatted(it.id()))
                        .collect(joining(","));
        String order =
                "{\"action\":\"%s\",\"assignee\":\"ravi\",\"reason\":\"I know them\",\"items\":[%s]}";
        var answer = rita.post("/api/reviews/bulk", order.formatted("ESCALATE", items)).json();
        assertThat(answer.at("/results/0/outcome").asString()).isEqualTo("DONE");
        assertThat(answer.at("/results/1/outcome").asString()).isEqualTo("REFUSED");
        var refused = rita.post("/api/reviews/bulk", order.formatted("ASSIGN", items));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/violations/0/code").asString()).isEqualTo("LEAD_ONLY");
        String first = "/api/reviews/" + all.getFirst().id();
        assertThat(rita.post(first + "/claim", "").status()).isEqualTo(409);
        assertThat(rita.post("/api/reviews/next", "").json().get("reviewId").asString())
                .isEqualTo(all.get(2).id().toString());
        assertThat(ids(filter(ReviewStatus.OPEN, null, null, null, 9))).hasSize(3);
        var withLeads = lena.get("/api/reviews?status=ESCALATED").json();
        assertThat(withLeads.get("reviews").size()).isEqualTo(1);
        assertThat(rita.post(first + "/release", "").status()).isEqualTo(403);
        lena.post("/api/reviews/bulk", order.formatted("ASSIGN", items));
        var assigned = lena.get(first).json();
        assertThat(assigned.get("assignee").asString()).isEqualTo("ravi");
        assertThat(assigned.at("/history/0/command").asString()).isEqualTo("ESCALATE");
        assertThat(assigned.at("/history/0/note").asString()).isEqualTo("I know them");
        assertThat(ravi.post(first + "/escalate", "{\"note\":\" \"}").status()).isEqualTo(422);
        assertThat(ravi.post(first + "/escalate", "{\"note\":\"Mine\"}").status()).isEqualTo(200);
        assertThat(lena.post(first + "/release", "").json().get("status").asString())
                .isEqualTo("READY");
    }

    @Test
    void nextPassesOverTheAppealAgainstTheReviewersOwnDecision() {
        Review appealed = stored.ready("Einspruch", DUE);
        jdbc.update("UPDATE review SET barred = 'rita' WHERE review_id = ?", appealed.id().value());
        var rita = new RestCall(port, Tokens.of("rita", "reviewer"));
        assertThat(rita.post("/api/reviews/next", "").status()).isEqualTo(204);
        var ravi = new RestCall(port, Tokens.of("ravi", "reviewer"));
        assertThat(ravi.post("/api/reviews/next", "").status()).isEqualTo(200);
    }

    private List<ReviewId> ids(QueueFilter filter) {
        return queue.find(filter).entries().stream().map(entry -> entry.review().id()).toList();
    }

    private static QueueFilter filter(
            Set<ReviewStatus> statuses,
            @Nullable CheckState check,
            @Nullable String words,
            @Nullable QueuePlace after,
            int size) {
        return new QueueFilter(
                statuses, null, null, null, check, words, null, null, QueueOrder.DUE, after, size);
    }
}
