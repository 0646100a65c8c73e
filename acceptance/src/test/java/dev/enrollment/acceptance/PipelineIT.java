package dev.enrollment.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.enrollment.acceptance.demo.Demo;
import dev.enrollment.acceptance.operator.PartnerOnboarding;
import dev.enrollment.acceptance.scan.Finding;
import dev.enrollment.acceptance.scan.LeakScan;
import dev.enrollment.schemas.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The promises of the demo, on one sandbox: each part leaves behind what the next one needs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PipelineIT {

    private static final String ALL = "../samples/applications.jsonl";
    private static final int FEW = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir private static Path temporary;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private RunningSandbox sandbox;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(Path.of("target"), "sandbox").toAbsolutePath();
        sandbox = RunningSandbox.start(data);
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        sandbox.stop();
    }

    @Test
    @Order(1)
    void takesCompaniesOfAllMarketsThroughThePipeline() throws InterruptedException {
        assertThat(demo(ALL)).contains("All as expected");
    }

    /** A kept sandbox, and a service that dies while companies wait for it. */
    @ParameterizedTest
    @Order(2)
    @CsvSource({
        "account-service, applied",
        "review-service, applied",
        "agreement-service, approved",
        "notification-service, approved"
    })
    void losesNothingWhenAServiceIsKilled(String service, String moment) throws Exception {
        int before = sandbox.restarts(service);
        String few = few(service);
        try (var executor = Executors.newSingleThreadExecutor()) {
            Future<String> demo = executor.submit(() -> demo(few));
            awaitPrinted("(" + fromThere(moment) + ") [1-9]");
            sandbox.kill(service);
            assertThat(demo.get()).contains("All as expected");
        }
        assertThat(sandbox.restarts(service)).isGreaterThan(before);
    }

    @Test
    @Order(3)
    void answersAForeignClient() throws Exception {
        assertThat(ForeignClient.installed().apply(sandbox.addresses()))
                .contains("\"outcome\":\"ACCEPTED\"");
    }

    /** A partner is taken on by one command; a company it enrolls is forgotten by one request. */
    @Test
    @Order(3)
    void forgetsACompanyOfANewPartnerEverywhere() throws Exception {
        var onboarding = new PartnerOnboarding(sandbox.addresses());
        String told = onboarding.add("newcomer");
        assertThat(onboarding.add("newcomer")).isEqualTo(told);
        String secret = told.replaceFirst("(?s).*secret ", "");
        var canary = new Canary(sandbox.addresses());
        canary.apply("newcomer", secret);
        assertThat(canary.seenBy("aurora", "sandbox-aurora").isMissingNode()).isTrue();
        var profiles = new Compaction(sandbox.addresses().kafka(), Topics.PROFILES);
        assertThat(profiles.valuesOf(canary.enrollment()).getFirst()).contains(canary.word());
        assertThat(canary.exports())
                .containsExactly("account", "review", "agreement", "notification");

        canary.erase();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(canary.tables()).isEmpty());
        assertThat(canary.exports()).isEmpty();
        assertThat(canary.logs(sandbox.logs())).isEmpty();
        await().atMost(PATIENCE)
                .until(() -> profiles.valuesOf(canary.enrollment()).contains("erased"));
        profiles.hasten();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> {
                            profiles.roll();
                            assertThat(profiles.valuesOf(canary.enrollment()))
                                    .containsOnly("erased");
                        });
        assertThat(canary.seenBy("newcomer", secret).get("status").asString()).isEqualTo("ERASED");
        assertThat(canary.mails()).isEqualTo(1);
    }

    /** Whoever withdraws or appeals is written to, once about each step. */
    @Test
    @Order(3)
    void writesToWhoWithdrawsAndWhoAppeals() throws Exception {
        var leaving = new Canary(sandbox.addresses());
        leaving.apply("aurora", "sandbox-aurora");
        leaving.ask("withdraw", Map.of("reason", "WRONG_MARKET"));
        leaving.awaitLetter("APPLICATION_WITHDRAWN");

        var disputing = new Canary(sandbox.addresses());
        disputing.apply("aurora", "sandbox-aurora");
        disputing.decide("rita", "reject", Map.of("reasons", List.of("CREDIT_RISK")));
        disputing.awaitLetter("APPLICATION_REJECTED");
        disputing.ask("appeal", Map.of("grounds", List.of("FACTUAL_ERROR")));
        disputing.awaitLetter("APPEAL_RECEIVED");
        disputing.decide("ravi", "approve", Map.of("note", "The evidence is new"));
        disputing.awaitLetter("APPLICATION_APPROVED_WITH_LINK");
        assertThat(leaving.mails()).isEqualTo(2);
    }

    @Test
    @Order(4)
    void keepsPersonalDataWhereTheyBelong() throws InterruptedException {
        var report = scan();
        assertThat(report.records()).isGreaterThan(500);
        assertThat(report.lines()).isGreaterThan(100);
        assertThat(report.findings()).isEmpty();
    }

    /**
     * Last, since it spoils the sandbox: the scan before would be worth nothing could it not fail.
     */
    @Test
    @Order(5)
    void findsPlantedLeaks() throws Exception {
        plant(new ProducerRecord<>(Topics.REVIEWS, bytes("key"), bytes("\"Weißmüller\"")));
        plant(new ProducerRecord<>(Topics.ACCOUNTS, bytes("juergen@moewe.example"), null));
        var headed = new ProducerRecord<byte[], byte[]>(Topics.AGREEMENTS, bytes("key"), null);
        headed.headers().add("baggage", bytes("for Jürgen"));
        plant(headed);
        Files.writeString(
                sandbox.logs().resolve("review-service.log"),
                "now calling +4915123456707\n",
                StandardOpenOption.APPEND);
        assertThat(scan().findings())
                .extracting(PipelineIT::place, Finding::what)
                .containsOnly(
                        tuple("enrollment.reviews", "a person's name"),
                        tuple("enrollment.accounts", "an e-mail address"),
                        tuple("enrollment.agreements", "a person's name"),
                        tuple("review-service.log", "a telephone number"));
    }

    private static String place(Finding finding) {
        return finding.where().replaceFirst("[-:]\\d.*", "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private String demo(String file) throws InterruptedException {
        printed.reset();
        String port = Integer.toString(sandbox.basePort());
        int exit =
                new Demo(new PrintStream(printed, true, UTF_8), false)
                        .run("--applications", file, "--base-port", port);
        String text = printed.toString(UTF_8);
        System.out.println(text);
        assertThat(exit).as(text).isZero();
        return text;
    }

    /** A company may pass the moment before the demo looks, so each later one will do. */
    private static String fromThere(String moment) {
        String course = "applied|approved|contracted|provisioning|active";
        return course.substring(course.indexOf(moment));
    }

    private void awaitPrinted(String pattern) {
        Pattern awaited = Pattern.compile(pattern);
        await("the demo prints " + pattern)
                .atMost(PATIENCE)
                .until(() -> awaited.matcher(printed.toString(UTF_8)).find());
    }

    /**
     * Some companies without long waits, others for each service, and the records that are no Avro.
     */
    private static String few(String service) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(ALL));
        List<String> quick =
                lines.stream().filter(line -> line.contains("\"plot\": \"ACTIVE\"")).toList();
        int from = Math.floorMod(service.hashCode(), 4) * FEW;
        List<String> bytes = lines.subList(lines.size() - 2, lines.size());
        List<String> few =
                Stream.concat(quick.subList(from, from + FEW).stream(), bytes.stream()).toList();
        return Files.write(temporary.resolve(service + ".jsonl"), few).toString();
    }

    private LeakScan.Report scan() throws InterruptedException {
        return new LeakScan(sandbox.addresses(), sandbox.logs()).run();
    }

    private void plant(ProducerRecord<byte[], byte[]> leak)
            throws ExecutionException, InterruptedException {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", sandbox.addresses().kafka()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.send(leak).get();
        }
    }
}
