package dev.enrollment.account.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.HttpCalls;
import dev.enrollment.account.HttpCalls.Response;
import dev.enrollment.account.TestTokens;
import dev.enrollment.account.WholeService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 1,000 keys, each sent 20 times at once, make 1,000 applications. */
@WholeService
class ThousandKeysIT {

    private static final int KEYS = 1_000;
    private static final int RETRIES = 20;
    private static final int AT_ONCE = 40;

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    private final String run = "thousand-" + UUID.randomUUID();
    private final String aurora = TestTokens.ofPartner("aurora");

    private record Answer(String key, Response response) {}

    @Test
    void eachKeyMakesOneApplication() throws Exception {
        Map<String, Set<Response>> answers = new HashMap<>();
        try (var http = new HttpCalls(port);
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Answer>> requests = new ArrayList<>();
            for (int key = 0; key < KEYS; key++) {
                requests.addAll(retries(http, run + "-" + key));
            }
            for (var answer : threads.invokeAll(requests)) {
                var got = answer.get();
                answers.computeIfAbsent(got.key(), any -> new HashSet<>()).add(got.response());
            }
        }

        assertThat(answers).hasSize(KEYS);
        assertThat(answers.values())
                .allSatisfy(
                        same ->
                                assertThat(same)
                                        .singleElement()
                                        .extracting(Response::status)
                                        .isEqualTo(202));
        assertThat(accounts()).isEqualTo(KEYS);
    }

    private List<Callable<Answer>> retries(HttpCalls http, String key) {
        String body = JsonApplications.body(key, "22767", Instant.now());
        List<Callable<Answer>> retries = new ArrayList<>();
        for (int i = 0; i < RETRIES; i++) {
            retries.add(() -> new Answer(key, http.post("/api/applications", aurora, key, body)));
        }
        return retries;
    }

    private int accounts() {
        return jdbc.sql("SELECT count(*) FROM account WHERE submission_id LIKE :run")
                .param("run", run + "%")
                .query(Integer.class)
                .single();
    }
}
