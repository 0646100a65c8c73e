package dev.enrollment.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.events.NotificationFailed;
import dev.enrollment.events.NotificationSent;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.notification.MailboxReader.Mail;
import dev.enrollment.notification.mail.ScriptedSmtpServer;
import dev.enrollment.schemas.Topics;
import dev.enrollment.schemas.links.AgreementLink;
import dev.enrollment.schemas.links.LinkKeys;
import dev.enrollment.tests.TopicReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

/** From event to mailbox, with a real broker, registry, database and mail server. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = NotificationStack.class)
@ExtendWith(OutputCaptureExtension.class)
class NotificationFlowIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern LINK = Pattern.compile("http://localhost:27003/agreements/(\\S+)");

    @Autowired private Outbox outbox;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private Notifications notifications;
    @Autowired private NotificationDesk desk;
    @Autowired private JavaMailSenderImpl mailSender;

    private final MailboxReader mailbox = new MailboxReader();
    private OtherServices others;

    @BeforeEach
    void company() {
        others = new OtherServices(outbox, transactions);
    }

    @AfterEach
    void behave() {
        mailbox.misbehave("{\"failureRate\":0,\"replyDropRate\":0}");
        mailSender.setPort(NotificationStack.SMTP);
    }

    @Test
    void tellsEachStepOnceInTheReadersLanguage(CapturedOutput output) {
        others.submitted();
        others.offered();
        others.signed();
        others.provisioned();
        others.profile(1, "de-AT", others.address());

        awaitAll(NotificationStatus.SENT, 4);
        List<Mail> mails = mailbox.mailsTo(others.address());
        assertThat(mails)
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder(
                        "Wir haben die Bewerbung von Byrne & Daughters Ltd erhalten",
                        "Bereit zur Unterschrift: Byrne & Daughters Ltd",
                        "Der Vertrag für Byrne & Daughters Ltd ist unterschrieben",
                        "Melden Sie sich neu an: Das Partnerkonto von Byrne & Daughters Ltd ist bereit");
        assertThat(mails)
                .extracting(mail -> mail.headers().get("Content-Language"))
                .containsOnly("de");
        assertThat(mails).extracting(Mail::messageId).doesNotHaveDuplicates();

        Mail offer =
                mails.stream()
                        .filter(mail -> mail.subject().startsWith("Bereit zur Unterschrift"))
                        .findFirst()
                        .orElseThrow();
        String token = group(LINK, offer.text());
        assertThat(LinkKeys.parse(NotificationStack.KEYS).verify(token))
                .contains(new AgreementLink(others.agreement, 3));
        assertThat(offer.html()).contains(token);
        assertThat(rows("letter")).isZero();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(published(NotificationSent.class)).hasSize(4));
        assertThat(output)
                .contains(others.enrollment.toString())
                .doesNotContain("Byrne", "Nora", others.address(), token);
    }

    @Test
    void theOpenedAccountIsConfirmedWithTheFactsToKeep() {
        others.phoneVerified();
        others.profile(1, "en", others.address());

        awaitAll(NotificationStatus.SENT, 1);
        Mail letter = mailbox.mailsTo(others.address()).getFirst();
        assertThat(letter.subject())
                .isEqualTo("Apply next: the account of Byrne & Daughters Ltd is open");
        assertThat(letter.text())
                .contains(
                        "123456",
                        "Main Street 1, D02 X285 Dublin",
                        "+35315550100",
                        "Nora Byrne",
                        others.address(),
                        others.enrollment.toString());
    }

    @Test
    void lettersAboutTheAgreementGoToThePersonWhoSigns() {
        String aoife = "aoife." + others.enrollment + "@example.ie";
        others.profile(1, "en", others.address());
        others.offered();
        others.reassigned(aoife);
        others.profile(2, "en", others.address());
        others.extended();
        others.signed();
        others.provisioned();

        awaitAll(NotificationStatus.SENT, 5);
        assertThat(mailbox.mailsTo(others.address()))
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder(
                        "Ready to sign: Byrne & Daughters Ltd",
                        "Sign in again: the partner account of Byrne & Daughters Ltd is ready");
        List<Mail> theirs = mailbox.mailsTo(aoife);
        assertThat(theirs)
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder(
                        "Ready to sign: Byrne & Daughters Ltd",
                        "More time to sign: Byrne & Daughters Ltd",
                        "The agreement for Byrne & Daughters Ltd is signed");
        Mail named =
                theirs.stream()
                        .filter(mail -> mail.subject().startsWith("Ready"))
                        .findFirst()
                        .orElseThrow();
        assertThat(named.text()).contains("Hello Aoife Kelly,");
        assertThat(LinkKeys.parse(NotificationStack.KEYS).verify(group(LINK, named.text())))
                .contains(new AgreementLink(others.agreement, 4));

        others.signatoryForgotten();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                jdbc.queryForMap(
                                                        "SELECT * FROM recipient WHERE enrollment_id = ?",
                                                        others.enrollment))
                                        .containsEntry("signatory_email", null)
                                        .containsEntry("email", others.address()));
    }

    @Test
    void theLinkGoesToThePersonWhomTheApplicationNames() {
        String aoife = "aoife." + others.enrollment + "@example.ie";
        others.profile(1, "en", others.address());
        others.offered(2);
        others.profile(2, "en", others.address(), aoife);
        others.provisioned();

        awaitAll(NotificationStatus.SENT, 3);
        assertThat(mailbox.mailsTo(others.address()))
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder(
                        "Approved: Byrne & Daughters Ltd",
                        "Sign in again: the partner account of Byrne & Daughters Ltd is ready");
        assertThat(mailbox.mailsTo(others.address()))
                .noneMatch(mail -> mail.text().contains("/agreements/"));
        Mail named = mailbox.mailsTo(aoife).getFirst();
        assertThat(mailbox.mailsTo(aoife)).hasSize(1);
        assertThat(named.subject()).isEqualTo("Ready to sign: Byrne & Daughters Ltd");
        assertThat(named.text()).contains("Hello Aoife Kelly,");
        assertThat(LinkKeys.parse(NotificationStack.KEYS).verify(group(LINK, named.text())))
                .contains(new AgreementLink(others.agreement, 3));
    }

    @Test
    void tellsNothingTwiceHoweverOftenEventsAreProcessed() {
        others.profile(1, "en", others.address());
        others.submitted();
        others.informationRequested("SUPPORT_PLAN");
        others.rejected("CREDIT_RISK");
        awaitAll(NotificationStatus.SENT, 3);

        Redelivery.of(Topics.ACCOUNTS, others.enrollment);
        Redelivery.of(Topics.REVIEWS, others.enrollment);
        others.provisioned();
        others.informationRequested("PROOF_OF_ADDRESS");
        awaitAll(NotificationStatus.SENT, 5);

        // Even an inbox that has forgotten what it saw cannot make a second notification.
        var seen = seen();
        assertThat(seen).hasSize(3);
        jdbc.update("DELETE FROM messaging.progress WHERE key = ?", others.enrollment.toString());
        Redelivery.of(Topics.PROFILES, others.enrollment);
        Redelivery.of(Topics.ACCOUNTS, others.enrollment);
        Redelivery.of(Topics.REVIEWS, others.enrollment);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen()).isEqualTo(seen));
        others.declined();
        awaitAll(NotificationStatus.SENT, 6);
        assertThat(mailbox.mailsTo(others.address())).hasSize(6);
    }

    @Test
    void aReminderSaysAgainWhatTheReviewerWroteAndALapseSaysWhatToDo() {
        others.profile(1, "en", others.address());
        others.informationRequested("SUPPORT_PLAN", "Who answers at night?");
        others.reminded("SUPPORT_PLAN");
        awaitAll(NotificationStatus.SENT, 2);
        assertThat(mailbox.mailsTo(others.address()))
                .filteredOn(mail -> mail.subject().startsWith("Still to provide"))
                .singleElement()
                .satisfies(
                        mail ->
                                assertThat(mail.text())
                                        .contains(
                                                "Who answers at night?",
                                                "Answer by: 24 December 2026, 12:00 (GMT)",
                                                "lapses after that day"));

        others.lapsed();
        awaitAll(NotificationStatus.SENT, 3);
        assertThat(mailbox.mailsTo(others.address()))
                .filteredOn(mail -> mail.subject().contains("has lapsed"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("apply again at any time"));
        others.erased();
        others.reminded("SUPPORT_PLAN");
        Redelivery.of(Topics.ACCOUNTS, others.enrollment);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                jdbc.queryForObject(
                                                        "SELECT email FROM recipient WHERE enrollment_id = ?",
                                                        String.class,
                                                        others.enrollment))
                                        .isNull());
        assertThat(mailbox.mailsTo(others.address())).hasSize(3);
    }

    @Test
    void aRequestWaitsForTheReviewersWordsAndAnErasureDeletesThem() {
        others.profile(1, "en", others.address());
        others.informationRequested("SUPPORT_PLAN", "Who answers at night?");
        awaitAll(NotificationStatus.SENT, 1);

        assertThat(mailbox.mailsTo(others.address()).getFirst().text())
                .contains("Who answers at night?", "Answer by: 24 December 2026, 12:00 (GMT)");
        others.erased();
        await().atMost(PATIENCE)
                .until(
                        () ->
                                jdbc.queryForObject(
                                        "SELECT num_nonnulls(email, remarks_items) FROM recipient WHERE enrollment_id = ?",
                                        Integer.class,
                                        others.enrollment),
                        left -> left == 0);
    }

    @Test
    void repeatsALetterOnceWhenTheAnswerWasLost() {
        long before = notifications.tally().inDoubt();
        mailbox.misbehave("{\"replyDropRate\":1}");
        others.profile(1, "en", others.address());
        others.submitted();
        awaitAll(NotificationStatus.IN_DOUBT, 1);
        mailbox.misbehave("{\"replyDropRate\":0}");

        awaitAll(NotificationStatus.SENT, 1);
        assertTwoEqualCopies();
        assertThat(notifications.tally().inDoubt() - before).isOne();
    }

    @Test
    void repeatsALetterOnceAfterACrashBehindTheFinalDot() {
        others.profile(1, "en", others.address());
        others.submitted();
        awaitAll(NotificationStatus.SENT, 1);
        Mail arrived = mailbox.mailsTo(others.address()).getFirst();
        // What a process leaves that dies between the final dot and the answer.
        await().atMost(PATIENCE).until(() -> leaveClaimed("now() - interval '1 hour'"));
        jdbc.update(
                """
                INSERT INTO letter (notification_id, enrollment_id, language, template_version, message)
                SELECT id, enrollment_id, language, template_version, ? FROM notification WHERE enrollment_id = ?
                """,
                mailbox.sent(arrived).getBytes(StandardCharsets.UTF_8),
                others.enrollment);

        await().atMost(PATIENCE).until(() -> mailbox.mailsTo(others.address()).size() == 2);
        awaitAll(NotificationStatus.SENT, 1);
        assertTwoEqualCopies();
        assertThat(only().delivery().tries().doubts()).isOne();
    }

    @Test
    void losesNothingAfterACrashBeforeTheHandOver() {
        mailSender.setPort(1);
        others.profile(1, "en", others.address());
        others.submitted();
        await().atMost(PATIENCE)
                .until(() -> !all().isEmpty() && only().delivery().tries().attempts() > 0);
        await().atMost(PATIENCE).until(() -> leaveClaimed("NULL"));
        mailSender.setPort(NotificationStack.SMTP);

        awaitAll(NotificationStatus.SENT, 1);
        assertThat(mailbox.mailsTo(others.address())).hasSize(1);
        assertThat(only().delivery().tries().doubts()).isZero();
    }

    @Test
    void triesAgainWhatTheServerPutOff() {
        mailbox.misbehave("{\"failureRate\":1}");
        others.profile(1, "en", others.address());
        others.submitted();
        await().atMost(PATIENCE)
                .until(() -> !all().isEmpty() && only().delivery().tries().attempts() >= 2);
        assertThat(rows("letter")).isLessThanOrEqualTo(1);
        mailbox.misbehave("{\"failureRate\":0}");

        awaitAll(NotificationStatus.SENT, 1);
        assertThat(mailbox.mailsTo(others.address())).hasSize(1);
        assertThat(only().delivery().tries().doubts()).isZero();
    }

    @Test
    void failsWithACodeWhatTheServerRefusesAndSendsItAgainWhenAsked() throws IOException {
        try (ScriptedSmtpServer refusing =
                new ScriptedSmtpServer().on("RCPT", "550 no such user here")) {
            mailSender.setPort(refusing.port());
            others.profile(1, "en", others.address());
            others.submitted();
            awaitAll(NotificationStatus.FAILED, 1);
        }
        assertThat(only().delivery().settlement())
                .extracting(Delivery.Settlement::cause)
                .isEqualTo(FailureCause.MAILBOX_UNKNOWN);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(published(NotificationFailed.class)).hasSize(1));
        mailSender.setPort(NotificationStack.SMTP);

        desk.resend(only().id());
        awaitAll(NotificationStatus.SENT, 1);
        assertThat(mailbox.mailsTo(others.address())).hasSize(1);
    }

    @Test
    void sendsNothingAfterErasure() {
        mailSender.setPort(1);
        others.profile(1, "en", others.address());
        others.submitted();
        await().atMost(PATIENCE).until(() -> !all().isEmpty());
        others.erased();
        others.tombstone();
        awaitAll(NotificationStatus.FAILED, 1);
        mailSender.setPort(NotificationStack.SMTP);
        others.declined();
        others.profile(2, "en", others.address());
        OtherServices neighbour = new OtherServices(outbox, transactions);
        neighbour.profile(1, "en", neighbour.address());
        neighbour.submitted();
        await().atMost(PATIENCE).until(() -> mailbox.mailsTo(neighbour.address()).size() == 1);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(seen()).containsKeys(Topics.ACCOUNTS, Topics.AGREEMENTS));
        assertThat(all()).hasSize(1);
        assertThat(mailbox.mailsTo(others.address())).isEmpty();
        assertThat(
                        jdbc.queryForList(
                                "SELECT * FROM recipient WHERE enrollment_id = ?",
                                others.enrollment))
                .singleElement()
                .satisfies(row -> assertThat(row.get("email")).isNull());
    }

    private boolean leaveClaimed(String handedOverAt) {
        return jdbc.update(
                        """
                        UPDATE notification
                        SET status = 'SENDING', settled_at = NULL, next_attempt_at = NULL, claimed_by = 'dead',
                            claimed_at = now() - interval '1 hour', handed_over_at = %s
                        WHERE enrollment_id = ? AND status IN ('SENT', 'DUE')
                        """
                                .formatted(handedOverAt),
                        others.enrollment)
                == 1;
    }

    private void assertTwoEqualCopies() {
        List<Mail> copies = mailbox.mailsTo(others.address());
        assertThat(copies).hasSize(2);
        assertThat(mailbox.sent(copies.getFirst()))
                .isEqualTo(mailbox.sent(copies.getLast()))
                .contains("Message-ID:");
    }

    private void awaitAll(NotificationStatus status, int count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(
                        () -> {
                            assertThat(all()).hasSize(count);
                            assertThat(all()).extracting(Notification::status).containsOnly(status);
                        });
    }

    /** How far this service has come on each topic, about the company. */
    private Map<String, Long> seen() {
        Map<String, Long> positions = new TreeMap<>();
        jdbc.query(
                "SELECT topic, last_sequence FROM messaging.progress WHERE key = ? AND status = 'FLOWING'",
                row -> {
                    positions.put(row.getString(1), row.getLong(2));
                },
                others.enrollment.toString());
        return positions;
    }

    private List<Notification> all() {
        return notifications.of(new EnrollmentId(others.enrollment));
    }

    private Notification only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private <T extends SpecificRecord> List<T> published(Class<T> type) {
        return new TopicReader().read(Topics.NOTIFICATIONS, others.enrollment.toString(), type);
    }

    private int rows(String table) {
        Integer count =
                jdbc.queryForObject(
                        "SELECT count(*) FROM " + table + " WHERE enrollment_id = ?",
                        Integer.class,
                        others.enrollment);
        return count == null ? 0 : count;
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
