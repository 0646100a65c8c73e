package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.tests.Chromium;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/**
 * What the queue costs with many cases, against the same with few: run by {@code ./enroll bench
 * review}, and by no build. Over HTTP, with a person's session or token, next to a real PostgreSQL.
 * The few are measured before and after the many, so that all meet the same machine.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "enrollment.limits.pages.burst=1000000",
            "enrollment.limits.pages.per-minute=1000000",
            "enrollment.limits.api.burst=1000000",
            "enrollment.limits.api.per-minute=1000000"
        })
@ContextConfiguration(initializers = ReviewStack.class)
class ReviewBenchmark {

    private static final int MANY = Integer.getInteger("bench.cases", 100_000);
    private static final int FEW = 100;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 300);
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 1_000);
    private static final int REVIEWERS = 50;
    private static final double NANOS = 1e6;

    /** What is looked at; the same of few and of many. */
    private static final List<Page> PAGES =
            List.of(
                    new Page("queue", "/reviews"),
                    new Page("queue, second page", "/reviews?state=open&after={after}"),
                    new Page("queue of a market", "/reviews?market=FR"),
                    new Page("queue of a person", "/reviews?holder=reviewer-1-subject"),
                    new Page("queue, a check has failed", "/reviews?check=FAILED"),
                    new Page("approved cases", "/reviews?state=APPROVED"),
                    new Page("search, one company", "/reviews?q=Firma+77+GmbH"),
                    new Page("search, a word of all", "/reviews?q=gmbh"),
                    new Page("search, a word of none", "/reviews?state=all&q=nirgends"),
                    new Page("list of views with counts", "/views"));

    @Autowired private ApplicationContext context;
    @Autowired private JdbcTemplate jdbc;
    @LocalServerPort private int port;

    /** Of each page of few, then of each page of many. */
    private final List<Integer> lines = new ArrayList<>();

    private StaffSession person;

    @BeforeEach
    void signIn() {
        try (var playwright = Chromium.driver();
                var browser = Chromium.launch(playwright)) {
            person = new StaffSession(browser, port, "Reviewer-1", "reviewer", "lead");
        }
    }

    @Test
    void measures() throws Exception {
        fill(FEW, 2);
        for (int i = 0; i < WARM_UP; i++) {
            for (Page page : PAGES) {
                assertThat(get(page.path()).statusCode()).as(page.name()).isEqualTo(200);
            }
        }
        double[][] few = times();
        fill(MANY, 5);
        double[][] many = times();
        double[] next = next();
        fill(FEW, 2);
        double[][] again = times();
        System.out.printf(
                "%n%,d cases, %,d of them open, against %d with %d; milliseconds, one person%n",
                MANY, MANY / 5, FEW, FEW / 2);
        System.out.printf(
                "%-28s %8s %10s %10s %8s %8s%n",
                "", "lines", "few p95", "many p95", "ratio", "medians");
        for (int i = 0; i < PAGES.size(); i++) {
            double[] before = both(few[i], again[i]);
            System.out.printf(
                    "%-28s %8s %10.1f %10.1f %8.2f %8.2f%n",
                    PAGES.get(i).name(),
                    lines(i),
                    at(before, 95),
                    at(many[i], 95),
                    at(many[i], 95) / at(before, 95),
                    at(many[i], 50) / at(before, 50));
        }
        System.out.printf(
                "next, %d reviewers at once: p50 %.1f, p99 %.1f, %d cases%n",
                REVIEWERS, at(next, 50), at(next, 99), next.length);
        System.out.printf(
                "load average %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** How many the page of few has, and that of many. */
    private String lines(int page) {
        return lines.get(page) + " " + lines.get(page + PAGES.size());
    }

    private record Page(String name, String path) {}

    /** One of so many is open; one of fifty is claimed, and one of 250 has failed a check. */
    private void fill(int cases, int open) {
        jdbc.execute("TRUNCATE review, review_history, profile, profile_revision, saved_view");
        StoredReviews stored = new StoredReviews(context);
        UUID sample = stored.ready("Firma GmbH", Instant.now()).enrollment().value();
        jdbc.update(
                """
                INSERT INTO review (enrollment_id, review_id, market, profile_revision, partner_network_id, opened_at,
                                    due_at, status, assignee, round, checks)
                SELECT md5('e' || n)::uuid, md5('r' || n)::uuid, (ARRAY['DE', 'FR', 'IT', 'PL', 'GR'])[1 + n / 5 % 5], 1,
                       '4711', now() - n * interval '1 minute', now() + (n % 5000 - 500) * interval '1 minute',
                       CASE WHEN n % ? > 0 THEN (ARRAY['APPROVED', 'REJECTED'])[1 + n % 2]
                            WHEN n % 50 = 0 THEN 'ASSIGNED' WHEN n % 35 = 0 THEN 'CHECKING' ELSE 'READY' END,
                       CASE WHEN n % 50 = 0 THEN 'reviewer-' || (n / 50 % 50) || '-subject' END, 1,
                       CASE WHEN n % 250 = 0 THEN jsonb_set(checks, '{CREDIT,state}', '"FAILED"') ELSE checks END
                FROM review, generate_series(0, ? - 1) AS n WHERE enrollment_id = ?
                """,
                open, cases, sample);
        jdbc.update(
                """
                INSERT INTO profile (enrollment_id, revision, market, facts, registration_key, words)
                SELECT md5('e' || n)::uuid, 1, market, jsonb_set(facts, '{company,legalName}', to_jsonb('Firma ' || n || ' GmbH')),
                       'HRB ' || n, 'firma ' || n || ' gmbh hrb ' || n || ' ada beispiel'
                FROM profile, generate_series(0, ? - 1) AS n WHERE enrollment_id = ?
                """,
                cases,
                sample);
        jdbc.update("DELETE FROM review WHERE enrollment_id = ?", sample);
        jdbc.update("DELETE FROM profile WHERE enrollment_id = ?", sample);
        jdbc.update(
                """
                INSERT INTO review_history (enrollment_id, at, actor, command, details)
                SELECT enrollment_id, opened_at + step * interval '1 second', NULL, command, ARRAY[]::text[]
                FROM review, unnest(ARRAY['OPEN', 'COMPLETE_CHECK', 'COMPLETE_CHECK', 'COMPLETE_CHECK', 'COMPLETE_CHECK',
                                          'COMPLETE_CHECK', 'FINISH_CHECKS']) WITH ORDINALITY AS done (command, step)
                """);
        jdbc.update(
                """
                INSERT INTO saved_view (view_id, owner, name, shared, answers)
                SELECT gen_random_uuid(), 'reviewer-1-subject', name, true, answers::jsonb
                FROM (VALUES ('All', '{"state":"open"}'), ('France', '{"state":"READY","market":"FR"}'),
                             ('Failed', '{"state":"open","check":"FAILED"}'), ('Mine', '{"state":"open","holder":"me"}'),
                             ('Late', '{"state":"open","due":"OVERDUE"}')) AS view (name, answers)
                """);
        for (String table : List.of("review", "review_history", "profile")) {
            jdbc.execute("VACUUM ANALYZE " + table);
        }
    }

    private double[][] times() {
        double[][] times = new double[PAGES.size()][ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            for (int page = 0; page < PAGES.size(); page++) {
                long start = System.nanoTime();
                HttpResponse<String> answer = get(PAGES.get(page).path());
                times[page][i] = (System.nanoTime() - start) / NANOS;
                assertThat(answer.statusCode()).isEqualTo(200);
                if (i == 0) {
                    lines.add(answer.body().split("class=\"state ", -1).length - 1);
                }
            }
        }
        return times;
    }

    /** All at once, ten cases each. */
    private double[] next() throws Exception {
        List<Future<List<Double>>> all = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(REVIEWERS)) {
            for (int i = 0; i < REVIEWERS; i++) {
                var reviewer =
                        new RestCall(port, Tokens.of("reviewer-" + i + "-subject", "reviewer"));
                all.add(
                        people.submit(
                                () -> {
                                    List<Double> times = new ArrayList<>();
                                    for (int n = 0; n < 10; n++) {
                                        long start = System.nanoTime();
                                        var answer = reviewer.post("/api/reviews/next", "");
                                        times.add((System.nanoTime() - start) / NANOS);
                                        assertThat(answer.status()).isEqualTo(200);
                                    }
                                    return times;
                                }));
            }
        }
        List<Double> times = new ArrayList<>();
        for (var one : all) {
            times.addAll(one.get());
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private HttpResponse<String> get(String path) {
        Instant place = Instant.now().minus(Duration.ofMinutes(475));
        return person.get(path.replace("{after}", place + "_00000000-0000-0000-0000-000000000000"));
    }

    private static double[] both(double[] one, double[] other) {
        double[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private static double at(double[] times, int percent) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
