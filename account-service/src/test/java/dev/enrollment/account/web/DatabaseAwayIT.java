package dev.enrollment.account.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.account.RunningPipeline;
import dev.enrollment.account.TestTokens;
import dev.enrollment.account.WholeService;
import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.postgres.PostgresServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** While the database is away every request is told so, as a problem or as a page. */
@Tag("own-servers")
@WholeService
@ContextConfiguration(
        initializers = {RunningPipeline.class, DatabaseAwayIT.OnADatabaseOfItsOwn.class})
@DirtiesContext // its database does not outlive this class
class DatabaseAwayIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration FAR_BELOW_A_SOCKETS_WAIT = Duration.ofSeconds(30);
    private static final int PORT = Ports.freeRun(1);

    @TempDir private static Path folder;
    private static PostgresServer postgres;

    @LocalServerPort private int port;
    @LocalManagementPort private int managementPort;

    private final String aurora = "Bearer " + TestTokens.ofPartner("aurora");
    private final HttpClient client = HttpClient.newHttpClient();
    private final String session = "__Host-account-service=" + cookie(UUID.randomUUID());
    private volatile Duration slowest = Duration.ZERO;

    /** After the running pipeline, so that this database is the service's. */
    static class OnADatabaseOfItsOwn
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Database database = postgres.database("away");
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.url(),
                            "spring.datasource.username=" + database.username(),
                            "spring.datasource.password=" + database.password())
                    .applyTo(context);
        }
    }

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start(PORT, folder);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void everyRequestIsToldAndRecoveryNeedsNoRestart() throws Exception {
        String enrollment = "/api/enrollments/" + UUID.randomUUID();
        isBack(enrollment);

        postgres.close();
        slowest = Duration.ZERO;
        await().atMost(PATIENCE).until(() -> readiness().statusCode() == 503);
        isToldAsAProblem(get(enrollment, "Authorization", aurora));
        isToldAsAPage(get("/enrollments", "Cookie", session, "Accept", "text/html"));
        isToldAsAPage(get("/", "Cookie", session, "Accept", "text/html"));
        assertThat(get("/").statusCode()).as("needs no session").isEqualTo(200);
        isToldAsAPage(get("/board", "Cookie", session, "Accept", "text/html"));

        postgres = PostgresServer.start(PORT, folder);
        isBack(enrollment);
    }

    /** A frozen server keeps its connections and takes new ones, but says nothing on them. */
    @Test
    void aServerThatFallsSilentIsToldAndItsConnectionsAreLeft() throws Exception {
        String enrollment = "/api/enrollments/" + UUID.randomUUID();
        isBack(enrollment);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            signal("STOP");
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                answers.add(callers.submit(() -> get(enrollment, "Authorization", aurora)));
                answers.add(
                        callers.submit(
                                () -> get("/board", "Cookie", session, "Accept", "text/html")));
            }
            for (int i = 0; i < answers.size(); i += 2) {
                isToldAsAProblem(answers.get(i).get());
                isToldAsAPage(answers.get(i + 1).get());
            }
            assertThat(readiness().statusCode()).isEqualTo(503);
        } finally {
            signal("CONT");
        }
        isBack(enrollment);
    }

    /** Nothing else is heard from the server meanwhile, as during a long migration. */
    @Test
    void aServerThatWorksOnALongStatementIsNotAway() throws Exception {
        Database database = postgres.database("long");
        Class<?> ofTheService = Class.forName("dev.enrollment.defaults.DatabaseAutoConfiguration");
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(ofTheService, DataSourceAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password())
                .run(
                        context -> {
                            DataSource pool = context.getBean(DataSource.class);
                            try (Connection connection = pool.getConnection();
                                    Statement statement = connection.createStatement()) {
                                statement.execute("SELECT pg_sleep(4)");
                                assertThat(connection.isValid(1)).isTrue();
                            }
                        });
    }

    /** Without a restart. */
    private void isBack(String enrollment) throws Exception {
        System.out.printf("slowest answer %d ms%n", slowest.toMillis());
        await().atMost(PATIENCE).until(() -> readiness().statusCode() == 200);
        assertThat(get(enrollment, "Authorization", aurora).statusCode()).isEqualTo(404);
        assertThat(get("/enrollments", "Cookie", session).statusCode()).isEqualTo(302);
    }

    /** To the server, which begins no session while it is stopped, then to each of its sessions. */
    private static void signal(String name) throws Exception {
        ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();
        signal(name, Stream.of(server));
        signal(name, server.descendants());
    }

    private static void signal(String name, Stream<ProcessHandle> to) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        to.map(process -> Long.toString(process.pid())).forEach(command::add);
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static void isToldAsAProblem(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("\"UNAVAILABLE\"");
    }

    private static void isToldAsAPage(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Nothing was changed", "id=\"content\"");
    }

    private static String cookie(UUID session) {
        return Base64.getEncoder().encodeToString(session.toString().getBytes(UTF_8));
    }

    private HttpResponse<String> readiness() throws Exception {
        return send(managementPort, "/actuator/health/readiness");
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(port, path, headers);
    }

    private HttpResponse<String> send(int to, String path, String... headers) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + to + path))
                        .timeout(FAR_BELOW_A_SOCKETS_WAIT);
        if (headers.length > 0) {
            request.headers(headers);
        }
        long begin = System.nanoTime();
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("%s: %d after %d ms%n", path, answer.statusCode(), taken.toMillis());
        slowest = slowest.compareTo(taken) < 0 ? taken : slowest;
        return answer;
    }
}
