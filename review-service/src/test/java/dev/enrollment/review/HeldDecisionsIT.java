package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.events.ApplicationRejected;
import dev.enrollment.schemas.Topics;
import dev.enrollment.tests.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** Decisions that wait for their time, in the database and over REST. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ReviewStack.class)
class HeldDecisionsIT {

    private static final Instant DUE = Instant.parse("2026-11-20T08:00:00Z");
    private static final int MANY = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired private ApplicationContext context;
    @Autowired private DueDesk due;
    @Autowired private JdbcTemplate jdbc;
    @LocalServerPort private int port;

    private final TopicReader topics = new TopicReader();
    private StoredReviews stored;

    @BeforeEach
    void empty() {
        stored = new StoredReviews(context);
        stored.none();
    }

    @Test
    void whoDecidedUndoesOverRestAndNobodyElseDoesAnything() {
        Review held = held("Zögerlich");
        String path = "/api/reviews/" + held.id();
        var rita = new RestCall(port, Tokens.of("rita-subject", "reviewer"));
        var ravi = new RestCall(port, Tokens.of("ravi-subject", "reviewer"));
        var lena = new RestCall(port, Tokens.of("lena-subject", "reviewer", "lead"));
        var shown = rita.get(path).json();
        assertThat(shown.get("status").asString()).isEqualTo("DECIDED");
        assertThat(Instant.parse(shown.get("undoUntil").asString())).isAfter(Instant.now());
        assertThat(ravi.post(path + "/undo", "").status()).isEqualTo(403);
        assertThat(ravi.post(path + "/approve", "").status()).isEqualTo(403);
        assertThat(ravi.post(path + "/claim", "").status()).isEqualTo(409);
        assertThat(lena.post(path + "/release", "").status()).isEqualTo(409);

        var undone = rita.post(path + "/undo", "").json();

        assertThat(undone.get("status").asString()).isEqualTo("ASSIGNED");
        assertThat(undone.get("undoUntil").isNull()).isTrue();
        assertThat(undone.at("/history/2/note").asString()).isEqualTo("for colleagues");
        assertThat(published(held)).isEmpty();
    }

    @Test
    void itIsPublishedWhenItsTimeHasComeAndThenUndoIsRefused() {
        Review held = held("Eilig");
        jdbc.update("UPDATE review SET held_until = now()");

        await().atMost(PATIENCE).until(() -> published(held).size() == 1);

        assertThat(published(held).getFirst())
                .isInstanceOfSatisfying(
                        ApplicationRejected.class,
                        event -> {
                            assertThat(event.getDecidedBy()).isEqualTo("rita-subject");
                            assertThat(event.getReasons()).containsExactly("CREDIT_RISK");
                        });
        var rita = new RestCall(port, Tokens.of("rita-subject", "reviewer"));
        var refused = rita.post("/api/reviews/" + held.id() + "/undo", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("ILLEGAL_TRANSITION");
        assertThat(refused.json().get("detail").asString()).contains("REJECTED");
    }

    @Test
    void instancesSideBySideCarryEachOutOnce() throws Exception {
        List<Review> all =
                IntStream.range(0, MANY).mapToObj(number -> held("Firma " + number)).toList();
        jdbc.update("UPDATE review SET held_until = now()");

        try (var instances = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> rounds = Stream.generate(this::round).limit(16).toList();
            for (var round : instances.invokeAll(rounds)) {
                round.get();
            }
        }

        await().atMost(PATIENCE).until(() -> count("status = 'REJECTED'") == MANY);
        assertThat(
                        jdbc.queryForObject(
                                "SELECT count(*)::int FROM review_history WHERE command = 'REJECT'",
                                Integer.class))
                .isEqualTo(MANY);
        await().atMost(PATIENCE).until(() -> !published(all.getLast()).isEmpty());
        assertThat(published(all.getFirst())).hasSize(1);
    }

    @Test
    void aCrashBeforeTheCommitLeavesItToTheNextRound() {
        Review held = held("Abgestürzt");
        stored.inOneTransaction(
                transaction -> {
                    jdbc.update("UPDATE review SET held_until = now()");
                    due.carryOut();
                    transaction.setRollbackOnly();
                });
        assertThat(count("status = 'DECIDED'")).isOne();
        assertThat(published(held)).isEmpty();

        jdbc.update("UPDATE review SET held_until = now()");

        await().atMost(PATIENCE).until(() -> published(held).size() == 1);
    }

    private Callable<Boolean> round() {
        return due::carryOut;
    }

    private int count(String condition) {
        Integer found =
                jdbc.queryForObject(
                        "SELECT count(*)::int FROM review WHERE " + condition, Integer.class);
        return found == null ? 0 : found;
    }

    /** Rejected by Rita, and held for an hour. */
    private Review held(String company) {
        Review review = stored.ready(company, DUE);
        stored.holding(
                desk -> {
                    desk.claim(Seen.byNobody(review.id()), Samples.RITA);
                    desk.reject(
                            Seen.byNobody(review.id()),
                            Samples.RITA,
                            Writing.of(List.of("CREDIT_RISK"), "for colleagues"));
                });
        return review;
    }

    private List<SpecificRecord> published(Review review) {
        return topics.read(
                Topics.REVIEWS, review.enrollment().value().toString(), SpecificRecord.class);
    }
}
