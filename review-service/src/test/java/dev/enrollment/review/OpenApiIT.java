package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.tests.ServedOpenApi;
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

/** The document that clients are written from says what the service does. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ReviewStack.class)
class OpenApiIT {

    @Autowired private ApplicationContext context;

    @LocalServerPort private int port;

    private ServedOpenApi served;

    @BeforeEach
    void read() {
        served = ServedOpenApi.of(context, port);
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
    void describesWhatIsReallyAnswered() {
        StoredReviews stored = new StoredReviews(context);
        stored.none();
        Review review = stored.ready("Nordlicht Systemhaus GmbH", Instant.now());
        var rita = new RestCall(port, Tokens.of("rita", "reviewer"));
        String path = "/api/reviews/" + review.id();
        valid(rita.get("/api/reviews"), 200, "Page");
        valid(rita.get("/api/reviews?status=NONE"), 400, "Problem");
        valid(rita.get(path + "/policy"), 200, "Policy");
        valid(rita.post(path + "/approve", ""), 409, "Problem");
        valid(rita.post("/api/reviews/next", ""), 200, "Review");
        valid(rita.post(path + "/note", "{\"note\":\"Called them\"}"), 200, "Review");
        valid(rita.post(path + "/checks/MAILBOX/rerun", ""), 200, "Review");
        valid(rita.post(path + "/checks/MAILBOX/waive", "{}"), 422, "Problem");
        valid(rita.post(path + "/reject", "{}"), 422, "Problem");
        valid(rita.post(path + "/escalate", "{}"), 422, "Problem");
        valid(rita.post(path + "/approve?version=1", ""), 409, "Problem");
        valid(rita.post(path + "/approve?version=4", ""), 200, "Review");
        valid(rita.get("/api/reviews/none"), 400, "Problem");
        valid(new RestCall(port, null).get(path), 401, "Problem");
        String waiting = "{\"name\":\"Mine\",\"shared\":true,\"filter\":{\"state\":\"READY\"}}";
        valid(rita.post("/api/views", waiting), 200, "View");
        valid(rita.post("/api/views", "{\"name\":\"\",\"shared\":true}"), 422, "Problem");
        valid(rita.get("/api/views"), 200, "Views");
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
        served.describes(reply.status(), reply.json().toString(), status, schema);
    }

    private List<String> errors(String body, String schema) {
        return served.document().errors(body, schema);
    }
}
