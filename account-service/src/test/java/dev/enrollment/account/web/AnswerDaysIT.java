package dev.enrollment.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.Accounting;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.HttpCalls;
import dev.enrollment.account.HttpCalls.Response;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.TestTokens;
import dev.enrollment.account.WholeService;
import dev.enrollment.account.intake.web.JsonApplications;
import dev.enrollment.events.ApplicationAmended;
import dev.enrollment.events.ApplicationProgress;
import dev.enrollment.events.ApplicationWithdrawn;
import dev.enrollment.events.InformationReminded;
import dev.enrollment.schemas.Topics;
import dev.enrollment.tests.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests that nobody answers, on a real database, with the worker that looks for them. */
@WholeService
class AnswerDaysIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> ITEMS = List.of("office.street");

    @LocalServerPort private int port;
    @Autowired private NewsDesk news;
    @Autowired private AccountDesk accounts;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private TransactionTemplate transactions;

    private final String submission = "days-" + UUID.randomUUID();
    private final String aurora = TestTokens.ofPartner("aurora");
    private final TopicReader topics = new TopicReader();
    private HttpCalls http;
    private String location;

    @BeforeEach
    void enroll() {
        http = new HttpCalls(port);
        String body = JsonApplications.body(submission, "22767", Instant.now());
        location = http.post("/api/applications", aurora, submission, body).location();
    }

    @AfterEach
    void disconnect() {
        http.close();
    }

    @Test
    void anUnansweredApplicationIsRemindedOfThenLapsesAndEverybodyHearsIt() {
        Instant answerBy = Instant.now().plus(Duration.ofDays(14));
        ask(answerBy);
        jdbc.update("UPDATE account SET remind_at = now() WHERE enrollment_id = ?", uuid());

        var reminded = published(InformationReminded.class);
        assertThat(reminded.getItems()).isEqualTo(ITEMS);
        assertThat(reminded.getAnswerBy().toEpochMilli()).isEqualTo(answerBy.toEpochMilli());
        assertThat(status()).isEqualTo("APPLIED");

        jdbc.update("UPDATE account SET lapse_at = now() WHERE enrollment_id = ?", uuid());
        assertThat(published(ApplicationWithdrawn.class).getReason()).isEqualTo("NOT_ANSWERED");
        ApplicationProgress progress = lapse();
        assertThat(progress.getStatus()).isEqualTo("LAPSED");
        assertThat(progress.getTurn()).isEqualTo("NOBODY");
        assertThat(progress.getCodes()).containsExactly("NOT_ANSWERED");
        assertThat(status()).isEqualTo("LAPSED");
        assertThat(all(InformationReminded.class)).hasSize(1);

        Response late = amend();
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("NOTHING_WAS_REQUESTED", "lapsed", "new application");
        Response document = http.put(location + "/documents/VAT_CERTIFICATE", aurora, new byte[1]);
        assertThat(document.status()).isEqualTo(409);
        assertThat(document.body()).contains("LAPSED");
    }

    @Test
    void anAnswerThatIsBeingTakenInIsNotOvertaken() {
        ask(Instant.now().minus(Duration.ofDays(1)).plusSeconds(2));
        transactions.executeWithoutResult(
                _ -> {
                    hold();
                    assertThat(CompletableFuture.supplyAsync(() -> accounts.meetAnswerDays(200)))
                            .succeedsWithin(PATIENCE);
                    amendHere();
                });
        accounts.meetAnswerDays(200);

        assertThat(status()).isEqualTo("APPLIED");
        assertThat(published(ApplicationAmended.class)).isNotNull();
        assertThat(all(ApplicationWithdrawn.class)).isEmpty();
    }

    @Test
    void anAnswerThatIsOvertakenIsToldSo() {
        ask(Instant.now().minus(Duration.ofDays(1)).plusSeconds(2));
        var answer = new CompletableFuture<Response>();
        transactions.executeWithoutResult(
                _ -> {
                    hold();
                    accounts.meetAnswerDays(200);
                    answer.completeAsync(this::amend);
                    await().atMost(PATIENCE).until(this::somebodyWaits);
                });

        assertThat(answer).succeedsWithin(PATIENCE).extracting(Response::status).isEqualTo(422);
        assertThat(status()).isEqualTo("LAPSED");
        assertThat(published(ApplicationWithdrawn.class).getReason()).isEqualTo("NOT_ANSWERED");
        assertThat(all(ApplicationAmended.class)).isEmpty();
    }

    /** An instance of the version before leaves the columns of the first request behind. */
    @Test
    void daysOfARequestThatWasAnsweredElsewhereCountNoMore() {
        ask(Instant.now().plus(Duration.ofDays(14)));
        jdbc.update(
                "UPDATE account SET revision = 2, lapse_at = now() WHERE enrollment_id = ?",
                uuid());
        accounts.meetAnswerDays(200);

        assertThat(status()).isEqualTo("APPLIED");
        assertThat(
                        jdbc.queryForObject(
                                "SELECT answer_due_at FROM account WHERE enrollment_id = ?",
                                Instant.class,
                                uuid()))
                .isNull();
    }

    /** Holds the row, as who answers does, until its time has come. */
    private void hold() {
        jdbc.queryForList("SELECT 1 FROM account WHERE enrollment_id = ? FOR UPDATE", uuid());
        await().atMost(PATIENCE)
                .until(
                        () ->
                                jdbc.queryForObject(
                                        "SELECT answer_due_at <= clock_timestamp() FROM account"
                                                + " WHERE enrollment_id = ?",
                                        Boolean.class,
                                        uuid()));
    }

    private boolean somebodyWaits() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT count(*) > 0 FROM pg_locks WHERE NOT granted", Boolean.class));
    }

    private void ask(Instant answerBy) {
        news.informationRequested(id(), Instant.now(), ITEMS, answerBy);
    }

    private void amendHere() {
        accounts.amend(id(), Accounting.application(submission));
    }

    private Response amend() {
        String again = submission + "-again";
        String body =
                JsonApplications.body(again, "22767", Instant.now())
                        .replace("\"market\"", "\"amends\": \"" + submission + "\", \"market\"");
        return http.post("/api/applications", aurora, again, body);
    }

    private String status() {
        return http.json(http.get(location, aurora)).path("status").asString();
    }

    private UUID uuid() {
        return id().value();
    }

    private EnrollmentId id() {
        return EnrollmentId.of(location.substring(location.lastIndexOf('/') + 1));
    }

    private <T extends SpecificRecord> List<T> all(Class<T> type) {
        return topics.read(Topics.ACCOUNTS, id().toString(), type);
    }

    private <T extends SpecificRecord> T published(Class<T> type) {
        return await().atMost(PATIENCE)
                .until(() -> all(type), found -> found.size() == 1)
                .getFirst();
    }

    private ApplicationProgress lapse() {
        return await().atMost(PATIENCE)
                .until(
                        () ->
                                topics.read(
                                        Topics.replies("aurora"),
                                        submission,
                                        ApplicationProgress.class),
                        found ->
                                found.stream()
                                        .anyMatch(
                                                it ->
                                                        it.getMilestone()
                                                                .equals("APPLICATION_LAPSED")))
                .getLast();
    }
}
