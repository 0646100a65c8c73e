package dev.enrollment.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.messaging.Outbox;
import dev.enrollment.tests.ServedOpenApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/** The document that operators' clients are written from says what the service does. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = NotificationStack.class)
class OpenApiIT {

    private static final String ALL = "/api/notifications";
    private static final String RESEND = ALL + "/{id}/resend";
    private static final String PREVIEW = ALL + "/preview/{kind}/{language}";
    private static final String PERSONAL = "/api/enrollments/{id}/personal-data";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired private ApplicationContext context;
    @Autowired private Outbox outbox;
    @Autowired private PlatformTransactionManager transactions;
    @LocalServerPort private int port;

    private ServedOpenApi served;

    @BeforeEach
    void read() {
        served = ServedOpenApi.of(context, port);
    }

    @AfterEach
    void disconnect() {
        http.close();
    }

    @Test
    void hasEveryPathAndNoOther() {
        served.hasEveryPathAndNoOther();
    }

    @Test
    void describesProblemsAsAllServicesDo() {
        served.describesProblemsAsAllServicesDo();
    }

    @Test
    void hasEveryCodeAndNoOther() {
        assertThat(codes("Kind")).containsExactlyElementsOf(names(NotificationKind.values()));
        assertThat(codes("Status"))
                .containsExactlyInAnyOrderElementsOf(names(NotificationStatus.values()));
        assertThat(codes("Cause"))
                .containsExactlyInAnyOrderElementsOf(names(FailureCause.values()));
    }

    @Test
    void describesWhatIsReallyAnswered() {
        OtherServices others = new OtherServices(outbox, transactions);
        others.profile(1, "de", others.address());
        others.submitted();
        String list = ALL + "?enrollment=" + others.enrollment;
        String body =
                await().atMost(Duration.ofMinutes(2))
                        .until(
                                () -> ask("GET", list, "reviewer").body(),
                                text -> text.contains("\"SENT\""));
        String id = body.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");

        described("GET", ALL, list, "reviewer", 200);
        described("GET", ALL, ALL, "operator", 400);
        described("GET", ALL, list, "lead", 403);
        described("GET", ALL + "/summary", ALL + "/summary", "operator", 200);
        described("POST", RESEND, ALL + "/" + id + "/resend", "operator", 409);
        described("POST", RESEND, ALL + "/" + UUID.randomUUID() + "/resend", "operator", 404);
        described("POST", RESEND, ALL + "/none/resend", "operator", 400);
        bounced(id, "{\"cause\":\"NONE\"}", 422);
        bounced(UUID.randomUUID().toString(), "{\"cause\":\"REFUSED\"}", 404);
        bounced(id, "{\"cause\":\"REFUSED\"}", 200);
        described("GET", PREVIEW, ALL + "/preview/NO_SUCH/de", "operator", 400);
        described("GET", PERSONAL, PERSONAL.replace("{id}", "none"), "operator", 404);
        String personal = PERSONAL.replace("{id}", others.enrollment.toString());
        described("GET", PERSONAL, personal, "operator", 200);
        var letter = ask("GET", ALL + "/preview/ACCOUNT_READY/de", "operator");
        assertThat(letter.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    @Test
    void wouldNoticeAnotherAnswer() {
        assertThat(served.document().errors("{\"notifications\":[{}]}", "Notifications"))
                .isNotEmpty();
        assertThat(served.document().errorsOfAnswer("GET", ALL, 302, "{}")).isNotEmpty();
    }

    private void described(String method, String path, String asked, String role, int status) {
        served.describes(method, path, ask(method, asked, role), status);
    }

    private Iterable<String> codes(String schema) {
        return served.document()
                .document()
                .at("/components/schemas/" + schema + "/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static Iterable<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private void bounced(String id, String json, int status) {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + ALL + "/" + id + "/bounce"))
                        .header(
                                "Authorization",
                                "Bearer " + NotificationStack.IDENTITY.bearer("operator"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build();
        var answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
        served.describes("POST", ALL + "/{id}/bounce", answer, status);
    }

    private HttpResponse<String> ask(String method, String path, String role) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header(
                                "Authorization",
                                "Bearer " + NotificationStack.IDENTITY.bearer(role))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }
}
