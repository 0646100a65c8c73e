package dev.enrollment.account.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.account.AccountServiceApplication;
import dev.enrollment.account.HttpCalls;
import dev.enrollment.account.RunningPipeline;
import dev.enrollment.account.TestTokens;
import dev.enrollment.account.WholeService;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.kafka.KafkaBroker;
import dev.enrollment.schemas.ClusterSetup;
import dev.enrollment.schemas.Topics;
import dev.enrollment.tests.TopicReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The service takes applications in while its broker, and its registry, are away. */
@Tag("own-servers")
@WholeService
@ContextConfiguration(
        initializers = {RunningPipeline.class, IntakeWithoutBrokerIT.OnABrokerOfItsOwn.class})
@DirtiesContext // its broker does not outlive this class
class IntakeWithoutBrokerIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MEASURED = Integer.getInteger("intake.measured", 100);
    private static final int PORT = Ports.freeRun(2);

    @TempDir private static Path folder;
    private static KafkaBroker broker;

    @LocalServerPort private int port;
    @LocalManagementPort private int managementPort;
    @Autowired private JdbcClient jdbc;
    @Autowired private ConfigurableEnvironment environment;

    private final String aurora = TestTokens.ofPartner("aurora");
    private final Set<String> accepted = new HashSet<>();

    /** After the running pipeline, so that this broker is the service's. */
    static class OnABrokerOfItsOwn
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.kafka.bootstrap-servers=" + broker.bootstrapServers())
                    .applyTo(context);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        broker = KafkaBroker.start(PORT, folder);
        String registry = PipelineStack.running().registryUrl();
        ClusterSetup.apply(broker.bootstrapServers(), registry, List.of("aurora"));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void whatIsTakenInWithoutABrokerArrivesWhenItIsBack() {
        long with;
        long without;
        try (HttpCalls http = new HttpCalls(port);
                HttpCalls management = new HttpCalls(managementPort)) {
            p99OfPosts(http);
            with = p99OfPosts(http);
            await().atMost(PATIENCE).until(() -> rows("schema_id") >= 3);

            broker.close();
            without = p99OfPosts(http);
            await().atMost(PATIENCE).until(() -> health(management, "messaging") == 503);
            assertThat(health(management, "readiness")).isEqualTo(200);
        }
        anInstanceStartedWithoutBrokerAndRegistryTakesInToo();
        assertThat(rows("outbox") + rows("unsent")).isPositive();

        broker = KafkaBroker.start(PORT, folder);
        await().atMost(PATIENCE).until(() -> rows("outbox") + rows("unsent") == 0);
        var topics = new TopicReader(Map.of("bootstrap.servers", broker.bootstrapServers()));
        assertThat(topics.readAll(Topics.ACCOUNTS, ApplicationSubmitted.class))
                .extracting(event -> event.getMeta().getEnrollmentId().toString())
                .containsAll(accepted);
        System.out.printf(
                "intake p99 of %d: %d µs with a broker, %d µs without, ratio %.2f%n",
                MEASURED, with, without, (double) without / with);
    }

    private void anInstanceStartedWithoutBrokerAndRegistryTakesInToo() {
        var second =
                new SpringApplicationBuilder(AccountServiceApplication.class, TestTokens.class)
                        .run(
                                "--server.port=0",
                                "--management.server.port=0",
                                "--enrollment.registry.url=http://localhost:1",
                                same("spring.kafka.bootstrap-servers"),
                                same("spring.datasource.url"),
                                same("spring.datasource.username"),
                                same("spring.datasource.password"));
        try (second;
                HttpCalls http = new HttpCalls(portOf(second))) {
            post(http);
            post(http);
        }
    }

    private String same(String name) {
        return "--" + name + "=" + environment.getRequiredProperty(name);
    }

    private static int portOf(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** In microseconds. */
    private long p99OfPosts(HttpCalls http) {
        long[] times = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long begin = System.nanoTime();
            post(http);
            times[i] = (System.nanoTime() - begin) / 1_000;
        }
        Arrays.sort(times);
        return times[MEASURED * 99 / 100];
    }

    private void post(HttpCalls http) {
        String submission = UUID.randomUUID().toString();
        String body = JsonApplications.body(submission, "22767", Instant.now());
        var answer = http.post("/api/applications", aurora, submission, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        accepted.add(answer.location().substring(answer.location().lastIndexOf('/') + 1));
    }

    private static int health(HttpCalls management, String group) {
        return management.get("/actuator/health/" + group, "").status();
    }

    private long rows(String table) {
        return jdbc.sql("SELECT count(*) FROM messaging." + table).query(Long.class).single();
    }
}
