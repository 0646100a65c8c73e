package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.enrollment.tests.Endpoints;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document that clients are written from says what the service does. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ReviewStack.class)
class OpenApiIT {

    @Autowired private ApplicationContext context;

    @LocalServerPort private int port;

    private JsonNode document;

    @BeforeEach
    void read() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/openapi.yaml"))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> served = http.send(request, BodyHandlers.ofString());
            assertThat(served.statusCode()).isEqualTo(200);
            document = new YAMLMapper().readTree(served.body());
        }
    }

    @Test
    void hasEveryPathAndNoOther() {
        Endpoints.of(context, port).areThoseOf(document);
    }

    @Test
    void describesWhatIsReallyAnswered() {
        StoredReviews stored = new StoredReviews(context);
        stored.none();
        Review review = stored.ready("Nordlicht Systemhaus GmbH", Instant.now());
        var rita = new RestCall(port, Tokens.of("rita", "reviewer"));
        String path = "/api/reviews/" + review.id();
        valid(rita.get("/api/reviews"), 200, "Page");
        valid(rita.get("/api/reviews?status=NONE"), 400, "Problem");
        valid(rita.post(path + "/approve", ""), 409, "Problem");
        valid(rita.post("/api/reviews/next", ""), 200, "Review");
        valid(rita.post(path + "/note", "{\"note\":\"Called them\"}"), 200, "Review");
        valid(rita.post(path + "/reject", "{}"), 422, "Problem");
        valid(rita.post(path + "/approve?version=1", ""), 409, "Problem");
        valid(rita.post(path + "/approve?version=2", ""), 200, "Review");
        valid(rita.get("/api/reviews/none"), 400, "Problem");
        valid(new RestCall(port, null).get(path), 401, "Problem");
        var lena = new RestCall(port, Tokens.of("lena", "lead"));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String period = "?from=" + today.minusDays(1) + "&to=" + today;
        valid(lena.get("/api/reviews/figures" + period), 200, "Figures");
        var oskar = new RestCall(port, Tokens.of("oskar", "operator"));
        valid(oskar.get(path), 403, "Problem");
        String personal = "/api/enrollments/" + review.enrollment() + "/personal-data";
        valid(oskar.get(personal), 200, "PersonalData");
    }

    @Test
    void wouldNoticeAnotherAnswer() {
        assertThat(errors("{\"reviews\": []}", "Page")).isNotEmpty();
        assertThat(errors("{\"reviews\": [], \"next\": null, \"total\": 1}", "Page")).isNotEmpty();
        assertThat(errors("{\"reviews\": [{}], \"next\": null}", "Page")).isNotEmpty();
    }

    private void valid(RestCall.Reply reply, int status, String schema) {
        String body = reply.json().toString();
        assertThat(reply.status()).as(body).isEqualTo(status);
        assertThat(errors(body, schema)).as(body).isEmpty();
    }

    private List<String> errors(String body, String schema) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("$ref", "#/components/schemas/" + schema);
        root.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root)
                .validate(body, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
