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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every rule through every channel: the same fields, the same codes. */
@WholeService
class RuleMatrixIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<RuleMatrix.Row> ROWS = RuleMatrix.rows();

    @LocalServerPort private int port;

    private final String run = "matrix-" + UUID.randomUUID();
    private final String base = run + "-base";
    private PartnerSystem partner;

    @BeforeEach
    void connect() {
        partner = new PartnerSystem();
    }

    @AfterEach
    void disconnect() {
        partner.close();
    }

    @Test
    void overKafka() {
        partner.send("aurora", base, SampleRecords.good(base).build());
        awaitReceipts(1);
        for (int i = 0; i < ROWS.size(); i++) {
            PartnerApplication application = ROWS.get(i).application(run + "-" + i, base);
            partner.send("aurora", application.getSubmissionId(), application);
        }

        Map<Long, ApplicationReceipt> receipts = awaitReceipts(ROWS.size() + 1);
        Map<String, List<String>> found =
                receipts.values().stream()
                        .filter(receipt -> !receipt.getViolations().isEmpty())
                        .collect(
                                Collectors.toMap(
                                        ApplicationReceipt::getSubmissionId,
                                        RuleMatrixIT::violations));
        assertExpected(application -> found.getOrDefault(application.getSubmissionId(), List.of()));
    }

    @Test
    void overHttp() {
        String aurora = TestTokens.ofPartner("aurora");
        try (var http = new HttpCalls(port)) {
            http.post(
                    "/api/applications",
                    aurora,
                    base,
                    JsonRecords.json(SampleRecords.good(base).build()));
            assertExpected(
                    application -> {
                        String key = UUID.randomUUID().toString();
                        var answer =
                                http.post(
                                        "/api/applications",
                                        aurora,
                                        key,
                                        JsonRecords.json(application));
                        assertThat(answer.status()).isEqualTo(422);
                        return violations(http.json(answer));
                    });
            assertExpected(
                    application ->
                            violations(
                                    http.json(
                                            http.post(
                                                    "/api/applications/check",
                                                    aurora,
                                                    "",
                                                    JsonRecords.json(application)))));
        }
    }

    private void assertExpected(Function<PartnerApplication, List<String>> channel) {
        assertThat(ROWS).hasSizeGreaterThan(35);
        for (int i = 0; i < ROWS.size(); i++) {
            var row = ROWS.get(i);
            assertThat(channel.apply(row.application(run + "-" + i, base)))
                    .as(row.toString())
                    .containsExactlyInAnyOrderElementsOf(row.violations());
        }
    }

    private Map<Long, ApplicationReceipt> awaitReceipts(int count) {
        return await().atMost(PATIENCE)
                .until(
                        () ->
                                partner
                                        .topics()
                                        .readAll(Topics.replies("aurora"), ApplicationReceipt.class)
                                        .stream()
                                        .filter(this::ofThisRun)
                                        .collect(
                                                Collectors.toMap(
                                                        receipt ->
                                                                receipt.getOffset() * 100
                                                                        + receipt.getPartition(),
                                                        Function.identity())),
                        found -> found.size() == count);
    }

    private boolean ofThisRun(ApplicationReceipt receipt) {
        return receipt.getSubmissionId().startsWith(run)
                || receipt.getSubmissionId().equals("two words");
    }

    private static List<String> violations(ApplicationReceipt receipt) {
        return receipt.getViolations().stream()
                .map(violation -> violation.getField() + " " + violation.getCode())
                .toList();
    }

    private static List<String> violations(JsonNode answer) {
        return answer.path("violations")
                .valueStream()
                .map(rule -> rule.get("field").asString() + " " + rule.get("code").asString())
                .toList();
    }
}
