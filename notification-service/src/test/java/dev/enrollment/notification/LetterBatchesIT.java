package dev.enrollment.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.messaging.Outbox;
import dev.enrollment.notification.mail.ScriptedSmtpServer;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many letters that are due together, with a real broker, registry and database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = NotificationStack.class)
class LetterBatchesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<NotificationStatus> ENDS =
            Set.of(NotificationStatus.SENT, NotificationStatus.FAILED);

    @Autowired private Outbox outbox;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private Notifications notifications;
    @Autowired private JavaMailSenderImpl mailSender;

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();

    @BeforeEach
    void sendThere() {
        mailSender.setPort(server.port());
    }

    @AfterEach
    void behave() throws IOException {
        mailSender.setPort(NotificationStack.SMTP);
        server.close();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(notifications.tally()).isEqualTo(counted()));
        await().atMost(PATIENCE)
                .until(
                        () ->
                                counted().byStatus().entrySet().stream()
                                        .noneMatch(
                                                each ->
                                                        each.getValue() > 0
                                                                && !ENDS.contains(each.getKey())));
    }

    @Test
    void aLetterThatHangsOrIsRefusedCostsTheOthersNothing() {
        List<OtherServices> companies = companies(60);
        OtherServices slow = companies.get(3);
        OtherServices unknown = companies.get(17);
        OtherServices later = companies.get(31);
        OtherServices doubtful = companies.get(45);
        server.on("RCPT", slow.address(), ScriptedSmtpServer.HANG)
                .on("RCPT", unknown.address(), "550 no such user")
                .on(ScriptedSmtpServer.DOT, later.address(), "451 later")
                .on(ScriptedSmtpServer.DOT, doubtful.address(), ScriptedSmtpServer.HANG_UP);
        submit(companies);
        List<OtherServices> others =
                companies.stream()
                        .filter(Predicate.not(List.of(slow, unknown, later, doubtful)::contains))
                        .toList();

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(others)
                                        .extracting(this::status)
                                        .containsOnly(NotificationStatus.SENT));
        for (OtherServices other : others) {
            assertThat(server.received())
                    .filteredOn(letter -> letter.contains(other.address()))
                    .hasSize(1);
            assertThat(only(other).delivery().tries()).isEqualTo(new Delivery.Tries(1, 0));
        }
        await().atMost(PATIENCE).until(() -> status(unknown) == NotificationStatus.FAILED);
        await().atMost(PATIENCE).until(() -> only(later).delivery().tries().attempts() > 1);
        await().atMost(PATIENCE).until(() -> only(doubtful).delivery().tries().doubts() > 0);
        assertThat(only(later).delivery().tries().doubts()).isZero();
        assertThat(status(slow)).isIn(NotificationStatus.DUE, NotificationStatus.SENDING);
        assertThat(only(slow).delivery().tries().doubts()).isZero();
    }

    @Test
    void recordsAnswersTogetherAndKeepsConnections() {
        List<OtherServices> companies = companies(200);
        submit(companies);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(companies)
                                        .extracting(this::status)
                                        .containsOnly(NotificationStatus.SENT));

        UUID[] enrollments =
                companies.stream().map(company -> company.enrollment).toArray(UUID[]::new);
        Integer commits =
                jdbc.queryForObject(
                        "SELECT count(DISTINCT settled_at) FROM notification WHERE enrollment_id = ANY (?)",
                        Integer.class,
                        (Object) enrollments);
        assertThat(commits).as("commits for 200 answers").isLessThanOrEqualTo(100);
        assertThat(server.connections()).as("connections for 200 letters").isLessThanOrEqualTo(32);
    }

    private List<OtherServices> companies(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> new OtherServices(outbox, transactions))
                .toList();
    }

    /** By one transaction, so that they arrive together. */
    private void submit(List<OtherServices> companies) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status ->
                                companies.forEach(
                                        company -> {
                                            company.profile(1, "en", company.address());
                                            company.submitted();
                                        }));
    }

    /** The truth: all rows, one by one. */
    private Tally counted() {
        Map<NotificationStatus, Long> byStatus = new EnumMap<>(NotificationStatus.class);
        for (NotificationStatus status : NotificationStatus.values()) {
            byStatus.put(status, count("count(*)", "status = '" + status + "'"));
        }
        return new Tally(byStatus, count("coalesce(sum(doubts), 0)", "true"));
    }

    private long count(String what, String where) {
        Long number =
                jdbc.queryForObject(
                        "SELECT " + what + " FROM notification WHERE " + where, Long.class);
        return number == null ? 0 : number;
    }

    private NotificationStatus status(OtherServices company) {
        List<Notification> all = notifications.of(new EnrollmentId(company.enrollment));
        return all.isEmpty() ? NotificationStatus.DUE : all.getFirst().status();
    }

    private Notification only(OtherServices company) {
        return notifications.of(new EnrollmentId(company.enrollment)).getFirst();
    }
}
