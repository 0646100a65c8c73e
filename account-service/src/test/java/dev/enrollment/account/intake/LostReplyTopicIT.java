package dev.enrollment.account.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.account.HttpCalls;
import dev.enrollment.account.PartnerSystem;
import dev.enrollment.account.TestTokens;
import dev.enrollment.account.WholeService;
import dev.enrollment.account.intake.web.JsonApplications;
import dev.enrollment.events.ApplicationProgress;
import dev.enrollment.events.ApplicationReceipt;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * A partner's reply topic is deleted: its applications go on, and its replies wait for the topic.
 */
@WholeService
class LostReplyTopicIT {

    private static final int RECORDS = 40;
    private static final int POSTS = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PARTNER = "zed";
    private static final String REPLIES = Topics.replies(PARTNER);

    @LocalServerPort private int port;
    @Autowired private JdbcTemplate jdbc;

    private final String run = "lost-" + UUID.randomUUID();
    private PartnerSystem partner;
    private HttpCalls http;

    @BeforeEach
    void connect() {
        partner = new PartnerSystem();
        http = new HttpCalls(port);
    }

    @AfterEach
    void disconnect() {
        partner.close();
        http.close();
    }

    @Test
    void everyEventIsPublishedAndEveryReplyComesInOrderWhenTheTopicIsThere() throws Exception {
        makeTopics();
        send(run);
        await().atMost(PATIENCE).until(() -> receipts().contains(run));
        deleteReplyTopic();

        List<String> published = ids("record", RECORDS);
        List<String> posted = ids("post", POSTS);
        published.forEach(this::send);
        posted.forEach(this::post);

        await().atMost(PATIENCE).until(() -> enrollments().size() == RECORDS + POSTS);
        await().atMost(PATIENCE).until(() -> submitted().containsAll(enrollments()));
        await().atMost(PATIENCE).until(() -> parked() == RECORDS + POSTS);

        makeTopics();

        await().atMost(PATIENCE).until(() -> receipts().containsAll(published));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(steps())
                                        .containsKeys(published.toArray(String[]::new))
                                        .containsKeys(posted.toArray(String[]::new))
                                        .allSatisfy(
                                                (id, steps) ->
                                                        assertThat(steps)
                                                                .isEqualTo(upTo(steps.size()))));
        await().atMost(PATIENCE).until(() -> parked() == 0);
    }

    private List<String> ids(String how, int count) {
        return IntStream.range(0, count).mapToObj(i -> run + "-" + how + "-" + i).toList();
    }

    private void send(String submission) {
        partner.send(PARTNER, submission, SampleRecords.good(submission).build());
    }

    private void post(String submission) {
        String body = JsonApplications.body(submission, "22767", Instant.now());
        assertThat(
                        http.post(
                                        "/api/applications",
                                        TestTokens.ofPartner(PARTNER),
                                        submission,
                                        body)
                                .status())
                .isEqualTo(202);
    }

    private List<UUID> enrollments() {
        return jdbc.query(
                "SELECT enrollment_id FROM submission WHERE partner = ? AND submission_id LIKE ?",
                (row, number) -> row.getObject(1, UUID.class),
                PARTNER,
                run + "-%");
    }

    private Set<UUID> submitted() {
        return partner.topics().readAll(Topics.ACCOUNTS, ApplicationSubmitted.class).stream()
                .map(event -> event.getMeta().getEnrollmentId())
                .collect(Collectors.toSet());
    }

    private Set<String> receipts() {
        return partner.topics().readAll(REPLIES, ApplicationReceipt.class).stream()
                .map(ApplicationReceipt::getSubmissionId)
                .collect(Collectors.toSet());
    }

    private Map<String, List<Integer>> steps() {
        return partner.topics().readAll(REPLIES, ApplicationProgress.class).stream()
                .filter(progress -> !progress.getSubmissionId().equals(run))
                .collect(
                        groupingBy(
                                ApplicationProgress::getSubmissionId,
                                mapping(ApplicationProgress::getStep, toList())));
    }

    private static List<Integer> upTo(int last) {
        return Stream.iterate(1, step -> step + 1).limit(last).toList();
    }

    /** How many of the partner's replies are listed for operators. */
    private long parked() {
        JsonNode all = http.json(http.get("/api/parked", TestTokens.ofRole("operator")));
        long parked = 0;
        for (JsonNode line : all.path("outgoing")) {
            if (line.path("topic").asString().equals(REPLIES)
                    && line.path("status").asString().equals("PARKED")) {
                parked++;
            }
        }
        return parked;
    }

    private static void makeTopics() {
        PipelineStack.running().withTopics(PARTNER);
    }

    private static void deleteReplyTopic() throws Exception {
        String servers = PipelineStack.running().bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.deleteTopics(List.of(REPLIES)).all().get();
            await().atMost(PATIENCE)
                    .until(() -> !admin.listTopics().names().get().contains(REPLIES));
        }
    }
}
