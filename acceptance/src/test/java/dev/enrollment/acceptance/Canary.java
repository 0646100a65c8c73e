package dev.enrollment.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.acceptance.check.MailCheck;
import dev.enrollment.acceptance.check.NotificationLog;
import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.PatientHttp;
import dev.enrollment.acceptance.http.Tokens;
import dev.enrollment.acceptance.mail.Mail;
import dev.enrollment.acceptance.mail.Mailbox;
import dev.enrollment.acceptance.operator.PersonalDataExport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A company whose names occur nowhere else, so that every place that knows it can be found. */
final class Canary {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> DATABASES =
            List.of("account", "review", "agreement", "notification");

    /**
     * Letters alone: the scan looks for each run of them, and short ones stand in any hex number.
     */
    private final String word =
            "canary"
                    + ThreadLocalRandom.current()
                            .ints(20, 'a', 'z' + 1)
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining());

    private final String mailbox = "x@" + word + ".example";
    private final SandboxAddresses addresses;
    private final PatientHttp http = new PatientHttp(Deadline.in(PATIENCE));
    private final Tokens tokens;
    private final List<String> kinds = new ArrayList<>(List.of("APPLICATION_RECEIVED"));
    private String enrollment = "";

    Canary(SandboxAddresses addresses) {
        this.addresses = addresses;
        this.tokens = new Tokens(http, addresses.identity());
    }

    String word() {
        return word;
    }

    String enrollment() {
        return enrollment;
    }

    /** Applies over HTTP and waits until every service knows the company. */
    void apply(String partner, String secret) throws IOException, InterruptedException {
        var request =
                request("/api/applications", tokens.ofPartnerSystem(partner, secret).get())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(application()));
        var answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        enrollment = JsonMapper.shared().readTree(answer.body()).get("enrollmentId").asString();
        await().atMost(PATIENCE).until(() -> mails() == 1);
        await().atMost(PATIENCE)
                .until(() -> DATABASES.stream().noneMatch(service -> places(service).isEmpty()));
    }

    /** Every service whose part of an operator's export has the word in it. */
    List<String> exports() {
        JsonNode export = PersonalDataExport.of(addresses).gather(UUID.fromString(enrollment));
        assertThat(export.propertyNames())
                .containsExactly("enrollment", "account", "review", "agreement", "notification");
        return export.propertyStream()
                .filter(part -> part.getValue().toString().contains(word))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Has an operator erase all that is kept. */
    void erase() throws IOException, InterruptedException {
        String path = "/api/enrollments/" + enrollment + "/personal-data";
        String oskar = tokens.ofStaff("oskar").get();
        assertThat(send(request(path, oskar).DELETE()).statusCode()).isEqualTo(204);
    }

    /** Has aurora's system ask something for the company, as soon as that is possible. */
    void ask(String what, Map<String, ?> body) {
        var aurora = new JsonApi(http, addresses.account(), tokens.ofPartnerSystem("aurora"));
        String path = "/api/enrollments/" + enrollment + "/" + what;
        await().atMost(PATIENCE).until(() -> JsonApi.isSuccess(aurora.post(path, body)));
    }

    /** Has a reviewer claim the company's review and decide on it, as soon as it is ready. */
    void decide(String reviewer, String decision, Map<String, ?> body) {
        var reviews = new JsonApi(http, addresses.review(), tokens.ofStaff(reviewer));
        String id = await().atMost(PATIENCE).until(() -> ready(reviews), found -> !found.isEmpty());
        for (String act : List.of("claim", decision)) {
            var answer = reviews.post("/api/reviews/" + id + "/" + act, body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private String ready(JsonApi reviews) {
        return reviews.get("/api/reviews?size=200&status=READY")
                .path("reviews")
                .valueStream()
                .filter(review -> review.path("enrollmentId").asString().equals(enrollment))
                .map(review -> review.path("reviewId").asString())
                .findFirst()
                .orElse("");
    }

    /** What the partner's system sees. */
    JsonNode seenBy(String partner, String secret) {
        return new JsonApi(http, addresses.account(), tokens.ofPartnerSystem(partner, secret))
                .get("/api/enrollments/" + enrollment);
    }

    /** How many letters the company ever got. */
    int mails() {
        return letters().size();
    }

    /** Waits until one more letter has arrived, of this kind, and none besides. */
    void awaitLetter(String kind) {
        kinds.add(kind);
        var oskar = new JsonApi(http, addresses.notification(), tokens.ofStaff("oskar"));
        var log = new NotificationLog(oskar);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            var notices = log.of(enrollment);
                            assertThat(letters())
                                    .extracting(mail -> MailCheck.kind(mail.messageId(), notices))
                                    .containsExactlyElementsOf(kinds);
                        });
    }

    private List<Mail> letters() {
        return new Mailbox(JsonApi.open(http, addresses.mailbox())).mailsTo(mailbox);
    }

    /** Every table of every service that holds the word in any column. */
    List<String> tables() {
        return DATABASES.stream().flatMap(service -> places(service).stream()).toList();
    }

    /** Every log with the word in it. */
    List<String> logs(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), UTF_8).contains(word)) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        return found;
    }

    private List<String> places(String service) {
        String url =
                "jdbc:postgresql://localhost:%d/%s".formatted(addresses.basePort() + 432, service);
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, service, service)) {
            for (String table : tablesOf(connection)) {
                String holds = "SELECT 1 FROM %s t WHERE t::text ILIKE ? LIMIT 1".formatted(table);
                try (var statement = connection.prepareStatement(holds)) {
                    statement.setString(1, "%" + word + "%");
                    if (statement.executeQuery().next()) {
                        found.add(service + ": " + table);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static List<String> tablesOf(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                connection
                        .createStatement()
                        .executeQuery(
                                """
                                SELECT quote_ident(table_schema) || '.' || quote_ident(table_name)
                                  FROM information_schema.tables
                                 WHERE table_type = 'BASE TABLE'
                                   AND table_schema NOT IN ('pg_catalog', 'information_schema')
                                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertThat(tables).hasSizeGreaterThan(5);
        return tables;
    }

    private HttpRequest.Builder request(String path, String token) {
        return PatientHttp.request(URI.create(addresses.account() + path))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private String application() {
        return """
               {"submissionId": "%1$s", "market": "DE", "language": "de",
                "company": {"legalName": "%2$s GmbH", "registrationNumber": "HRB %2$s"},
                "office": {"street": "%2$s 1", "postalCode": "20457", "city": "Hamburg",
                           "phone": "+49 40 1234567"},
                "administrator": {"givenName": "%2$s", "familyName": "%2$s", "email": "%3$s",
                           "phone": "+49 1512 3456789"},
                "partnerNetworkId": "4242424",
                "supportProfile": {"coverage": "BUSINESS_HOURS", "languages": ["de"],
                           "url": "https://support.example.com"},
                "declaration": {"authorityAttested": true, "creditCheckConsented": true,
                           "textVersion": "2026-01", "declaredAt": "%4$s"}}
               """
                .formatted(UUID.randomUUID(), word, mailbox, Instant.now());
    }
}
