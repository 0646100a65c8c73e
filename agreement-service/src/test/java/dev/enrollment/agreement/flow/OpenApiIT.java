package dev.enrollment.agreement.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.tests.ServedOpenApi;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The document that staff's clients are written from says what the service does. */
class OpenApiIT extends RunningService {

    private static final String AGREEMENT = "/api/agreements/{enrollmentId}";

    @Autowired private ApplicationContext context;

    private ServedOpenApi served;

    @BeforeEach
    void read() {
        served = ServedOpenApi.of(context, SERVICE.url().getPort());
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
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        String id = enrollment.id().toString();
        get("", id, "lead", 200);
        String list = "/api/agreements";
        served.describes("GET", list, Staff.list(SERVICE, "?size=1", "lead"), 200);
        served.describes("GET", list, Staff.list(SERVICE, "?after=x", "lead"), 400);
        get("", id, "partner", 403);
        get("", "no-id", "lead", 404);
        get("/sealed", id, "lead", 404);
        post("/link", id, "{}", 200);
        Instant later = Instant.now().plus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        post("/deadline", id, "{\"expiresAt\":\"%s\",\"reason\":\"r\"}".formatted(later), 200);
        post("/deadline", id, "{\"reason\":\"r\"}", 422);
        post("/deadline", id, "{", 400);
        post("/pack", id, "{}", 422);
        post("/pack", id, "{\"reason\":\"r\"}", 404);
        var export = Staff.export(SERVICE, enrollment.id(), "operator");
        served.describes("GET", "/api/enrollments/{id}/personal-data", export, 200);

        var browser = enrollment.browser();
        String link = enrollment.link(2);
        var page = browser.open(link, SERVICE.provider(), enrollment.signatory());
        var form = enrollment.acceptance(browser, page, link);
        assertThat(browser.post(link + "/accept", form).statusCode()).isEqualTo(303);
        get("", id, "operator", 200);
        post("/link", id, "{}", 409);
        String other =
                "{\"name\":\"B\",\"email\":\"b@firma.example\",\"reason\":\"r\",\"phone\":\"+4930901820\"}";
        post("/signatory", id, other, 409);
    }

    @Test
    void wouldNoticeAnotherAnswer() {
        assertThat(served.document().errors("{\"status\":\"OFFERED\"}", "Agreement")).isNotEmpty();
        assertThat(served.document().errorsOfAnswer("GET", AGREEMENT, 302, "{}")).isNotEmpty();
    }

    private void get(String part, String id, String role, int expected) {
        served.describes(
                "GET", AGREEMENT + part, Staff.call(SERVICE, "GET", id + part, role), expected);
    }

    private void post(String part, String id, String json, int expected) {
        served.describes(
                "POST",
                AGREEMENT + part,
                Staff.send(SERVICE, id + part, json, "operator"),
                expected);
    }
}
