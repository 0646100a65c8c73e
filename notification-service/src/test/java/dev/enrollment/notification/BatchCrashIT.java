package dev.enrollment.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.notification.CrashingService.Point;
import dev.enrollment.notification.mail.ScriptedSmtpServer;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.process.JavaCommand;
import dev.enrollment.schemas.ClusterSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.jdbc.JdbcTestUtils;

/** The process dies before and after the commits of a batch of letters; the next one goes on. */
class BatchCrashIT {

    private static final int LETTERS = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern MESSAGE_ID = Pattern.compile("Message-ID: <(\\S+)@");

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();
    private Database database;
    private JdbcTemplate jdbc;

    @BeforeEach
    void start() throws IOException, InterruptedException, ExecutionException {
        PipelineStack stack = PipelineStack.running();
        ClusterSetup.apply(stack.bootstrapServers(), stack.registryUrl(), List.of());
        database = stack.freshDatabase();
        jdbc =
                new JdbcTemplate(
                        new DriverManagerDataSource(
                                database.url(), database.username(), database.password()));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void losesNoLetterAndRepeatsOnlyDoubtfulOnes() throws IOException, InterruptedException {
        boolean owed = false;
        for (Point point : Point.values()) {
            Process service = start(point);
            try {
                if (!owed) {
                    await().atMost(PATIENCE).ignoreExceptions().until(this::oweLetters);
                    owed = true;
                }
                if (point == Point.NEVER) {
                    await().atMost(PATIENCE).until(() -> settled() == LETTERS);
                } else {
                    assertThat(service.waitFor(PATIENCE)).as("%s is reached", point).isTrue();
                    assertThat(service.exitValue()).isEqualTo(CrashingService.HALTED);
                }
            } finally {
                service.destroyForcibly().waitFor();
            }
        }

        Map<String, Long> copies =
                server.received().stream()
                        .flatMap(letter -> MESSAGE_ID.matcher(letter).results())
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        jdbc.query(
                "SELECT id::text, status, doubts FROM notification",
                row -> {
                    long arrived = copies.getOrDefault(row.getString(1), 0L);
                    assertThat(arrived - 1)
                            .as("extra copies of a letter that is %s", row.getString(2))
                            .isBetween(row.getString(2).equals("SENT") ? 0L : -1L, row.getLong(3));
                });
        assertThat(jdbc.queryForObject("SELECT sum(doubts) FROM notification", Long.class))
                .as("the crash between hand-over and answer left doubts")
                .isPositive();
        assertThat(JdbcTestUtils.countRowsInTable(jdbc, "letter")).isZero();
    }

    private Process start(Point point) throws IOException {
        PipelineStack stack = PipelineStack.running();
        List<String> command =
                JavaCommand.of(
                        256,
                        List.of(
                                "-XX:TieredStopAtLevel=1",
                                "-Dhalt=" + point,
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                CrashingService.class.getName(),
                                "--server.port=0",
                                "--management.server.port=0",
                                "--spring.application.name=crashing",
                                "--spring.kafka.bootstrap-servers=" + stack.bootstrapServers(),
                                "--spring.kafka.consumer.auto-offset-reset=latest",
                                "--enrollment.registry.url=" + stack.registryUrl(),
                                "--enrollment.identity.issuer="
                                        + NotificationStack.IDENTITY.issuer(),
                                "--enrollment.links.keys=" + NotificationStack.KEYS,
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.username(),
                                "--spring.datasource.password=" + database.password(),
                                "--spring.mail.port=" + server.port(),
                                "--enrollment.notification.sending.poll=200ms",
                                "--spring.mail.properties.mail.smtp.timeout=2500",
                                "--enrollment.notification.sending.silence=3s",
                                "--enrollment.notification.sending.doubt=1s",
                                "--enrollment.notification.retries.first=200ms",
                                "--enrollment.notification.retries.longest=1s"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(
                                Path.of("target", "crashing-service.log").toFile()))
                .start();
    }

    /** Once the first process has made the tables. */
    private boolean oweLetters() {
        return jdbc.update(
                        """
                        WITH company AS (
                            INSERT INTO recipient
                            SELECT gen_random_uuid(), 1, 'en', 'Byrne Ltd', 'IE', 'Nora', 'Byrne', 'nora@example.ie'
                            FROM generate_series(1, ?)
                            RETURNING enrollment_id)
                        INSERT INTO notification (id, enrollment_id, kind, cause_event_id, occurred_at, codes,
                                                  created_at, status, attempts, doubts, next_attempt_at)
                        SELECT gen_random_uuid(), enrollment_id, 'APPLICATION_RECEIVED', gen_random_uuid(),
                               now(), '{}', now(), 'DUE', 0, 0, now()
                        FROM company
                        """,
                        LETTERS)
                == LETTERS;
    }

    private int settled() {
        return JdbcTestUtils.countRowsInTableWhere(
                jdbc, "notification", "status IN ('SENT', 'FAILED')");
    }
}
