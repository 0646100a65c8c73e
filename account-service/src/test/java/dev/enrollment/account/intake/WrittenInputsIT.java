package dev.enrollment.account.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.account.HttpCalls;
import dev.enrollment.account.PartnerSystem;
import dev.enrollment.account.TestTokens;
import dev.enrollment.account.WholeService;
import dev.enrollment.events.ApplicationReceipt;
import dev.enrollment.events.PartnerApplication;
import dev.enrollment.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What people and systems really write, through both channels of partner systems. */
@WholeService
class WrittenInputsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<WrittenInput> INPUTS = WrittenInput.all();

    @LocalServerPort private int port;
    @Autowired private JdbcTemplate jdbc;

    private final String run = "written-" + UUID.randomUUID();
    private final String aurora = TestTokens.ofPartner("aurora");
    private HttpCalls http;

    @BeforeEach
    void connect() {
        http = new HttpCalls(port);
        // The same companies apply through each channel.
        jdbc.update("UPDATE account SET status = 'WITHDRAWN' WHERE submission_id LIKE 'written-%'");
    }

    @AfterEach
    void disconnect() {
        http.close();
    }

    @Test
    void overHttp() {
        for (int i = 0; i < INPUTS.size(); i++) {
            WrittenInput input = INPUTS.get(i);
            String id = run + "-" + i;
            var answer = http.post("/api/applications", aurora, id, json(input.application(id)));
            JsonNode body = http.json(answer);
            if (answer.status() == 202) {
                assertStored(input, body.get("enrollmentId").asString());
            } else {
                assertThat(answer.status()).as(input + ": " + body).isEqualTo(422);
                assertRefused(
                        input,
                        body.get("violations")
                                .valueStream()
                                .map(it -> it.get("field").asString() + it.get("code").asString())
                                .toList());
            }
        }
    }

    @Test
    void overKafka() {
        try (var partner = new PartnerSystem()) {
            for (int i = 0; i < INPUTS.size(); i++) {
                String id = run + "-" + i;
                partner.send("aurora", id, INPUTS.get(i).application(id));
            }
            Map<String, ApplicationReceipt> receipts = new HashMap<>();
            await().atMost(PATIENCE)
                    .until(
                            () -> {
                                receipts(partner)
                                        .forEach(it -> receipts.put(it.getSubmissionId(), it));
                                return receipts.size();
                            },
                            answered -> answered == INPUTS.size());
            for (int i = 0; i < INPUTS.size(); i++) {
                assertAnswered(INPUTS.get(i), Objects.requireNonNull(receipts.get(run + "-" + i)));
            }
        }
    }

    private Stream<ApplicationReceipt> receipts(PartnerSystem partner) {
        return partner.topics().readAll(Topics.replies("aurora"), ApplicationReceipt.class).stream()
                .filter(receipt -> receipt.getSubmissionId().startsWith(run));
    }

    private void assertAnswered(WrittenInput input, ApplicationReceipt receipt) {
        if (receipt.getViolations().isEmpty()) {
            assertStored(input, String.valueOf(receipt.getEnrollmentId()));
        } else {
            assertRefused(
                    input,
                    receipt.getViolations().stream()
                            .map(violation -> violation.getField() + violation.getCode())
                            .toList());
        }
    }

    /** The partner is shown what is stored. */
    private void assertStored(WrittenInput input, String enrollment) {
        JsonNode shown = http.json(http.get("/api/enrollments/" + enrollment, aurora));
        String stored =
                input.field().equals("market")
                        ? shown.get("market").asString()
                        : shown.get("stored").path(input.field()).asString("");
        assertThat(stored).as(input.toString()).isEqualTo(input.answer());
    }

    private static void assertRefused(WrittenInput input, List<String> violations) {
        assertThat(violations)
                .as(input.toString())
                .contains(input.field() + input.code().orElse(" is accepted"));
    }

    private static String json(PartnerApplication application) {
        return JsonRecords.json(application);
    }
}
