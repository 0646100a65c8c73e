package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The bureau answers later, and calls back. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ReviewStack.class)
class CallbackIT {

    private static final String B = "{\"grade\":\"B\",\"reference\":\"ours\"}";
    private static final String E = "{\"grade\":\"E\"}";

    private final String number = "HRB " + UUID.randomUUID() + "2";
    private final Wire wire = new Wire();

    @Autowired private JdbcClient jdbc;
    @LocalServerPort private int port;

    private RestCall bureau;
    private String callback;

    @BeforeEach
    void promise() {
        bureau = new RestCall(port, null);
        ReviewStack.WORLD.slow.add(number);
        wire.profile("Gletscher " + number.substring(4, 12) + " GmbH", number);
        wire.submitted(1);
        eventually(() -> assertThat(ReviewStack.WORLD.callbacks).containsKey(order(1)));
        callback = callback(1);
        eventually(() -> assertThat(state()).isEqualTo("PENDING"));
    }

    @AfterEach
    void close() {
        ReviewStack.WORLD.slow.remove(number);
        wire.close();
    }

    @Test
    void aReportIsTakenOnceAndPollingEnds() {
        assertThat(bureau.post(callback, B).status()).isEqualTo(204);

        assertThat(state()).isEqualTo("PASSED");
        assertThat(waiting()).isZero();
        assertThat(bureau.post(callback, B).status()).isEqualTo(204);
        var other = bureau.post(callback, E);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().get("code").asString()).isEqualTo("OTHER_RESULT");
        assertThat(state()).isEqualTo("PASSED");
        eventually(() -> assertThat(completed()).isEqualTo(1));
    }

    @Test
    void aPolledReportStaysWhateverIsSentLater() {
        ReviewStack.WORLD.slow.remove(number);
        eventually(() -> assertThat(state()).isEqualTo("PASSED"));

        assertThat(bureau.post(callback, E).status()).isEqualTo(409);
        assertThat(bureau.post(callback, B).status()).isEqualTo(204);
        assertThat(state()).isEqualTo("PASSED");
    }

    @Test
    void anAddressIsForOneRound() {
        wire.profile("Anderer " + number.substring(4, 12) + " GmbH", number);
        wire.amended(2);
        eventually(() -> assertThat(ReviewStack.WORLD.callbacks).containsKey(order(2)));

        var late = bureau.post(callback, E);

        assertThat(late.status()).isEqualTo(410);
        assertThat(late.json().get("code").asString()).isEqualTo("NOT_AWAITED");
        assertThat(state()).isEqualTo("PENDING");
        String crossed = callback(2).replaceAll("[^/]+$", callback.replaceAll(".*/", ""));
        assertThat(bureau.post(crossed, E).status()).isEqualTo(404);
        assertThat(bureau.post(callback(2), B).status()).isEqualTo(204);
        assertThat(state()).isEqualTo("PASSED");
    }

    @Test
    void nobodyWaitsAfterTheEnd() {
        wire.withdrawn();
        eventually(() -> assertThat(status()).isEqualTo("WITHDRAWN"));
        assertThat(bureau.post(callback, E).status()).isEqualTo(410);
        assertThat(state()).isEqualTo("PENDING");
    }

    @Test
    void whateverIsNoReportIsRefused() {
        assertThat(bureau.post(callback, "{\"grade\":\"Z\"}").status()).isEqualTo(422);
        assertThat(bureau.post(callback, "{}").json().at("/violations/0/field").asString())
                .isEqualTo("grade");
        assertThat(bureau.post(callback, "{\"grade\":").status()).isEqualTo(400);
        assertThat(bureau.post(callback, "{\"grade\":1}").status()).isEqualTo(400);
        assertThat(bureau.post(callback, "").status()).isEqualTo(400);
        assertThat(bureau.post(callback, B, "text/plain").status()).isEqualTo(415);
        String large = "{\"grade\":\"B\",\"more\":\"%s\"}".formatted("x".repeat(200_000));
        assertThat(bureau.post(callback, large).status()).isEqualTo(413);
        assertThat(bureau.post(callback + "x", B).status()).isEqualTo(404);
        assertThat(bureau.post(callback.replace("-1/", "-2/"), B).status()).isEqualTo(404);
        assertThat(bureau.post("/api/callbacks/credit/x/y", B).status()).isEqualTo(404);
        assertThat(bureau.get(callback).status()).isEqualTo(401);
        assertThat(state()).isEqualTo("PENDING");
    }

    private String order(int round) {
        return wire.enrollment + "-" + round;
    }

    private String callback(int round) {
        return URI.create(Objects.requireNonNull(ReviewStack.WORLD.callbacks.get(order(round))))
                .getPath();
    }

    private String state() {
        return column("checks -> 'CREDIT' ->> 'state'");
    }

    private String status() {
        return column("status");
    }

    private String column(String expression) {
        return jdbc.sql("SELECT " + expression + " FROM review WHERE enrollment_id = ?")
                .param(wire.enrollment)
                .query(String.class)
                .single();
    }

    private int waiting() {
        return count("due_check WHERE check_name = 'CREDIT' AND enrollment_id = ?");
    }

    private int completed() {
        return count(
                "review_history WHERE command = 'COMPLETE_CHECK' AND details[1] = 'CREDIT' AND enrollment_id = ?");
    }

    private int count(String from) {
        return jdbc.sql("SELECT count(*) FROM " + from)
                .param(wire.enrollment)
                .query(Integer.class)
                .single();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }
}
