package dev.enrollment.review.check.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.enrollment.review.check.Answer;
import dev.enrollment.review.check.CallbackTokens;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CreditBureau.Enquiry;
import dev.enrollment.review.check.CreditBureau.Grade;
import dev.enrollment.review.check.PartnerDirectory.Listing;
import dev.enrollment.review.check.SampleRules;
import dev.enrollment.sandbox.contract.OpenApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

class HttpSourcesTest {

    private static final Enquiry ENQUIRY =
            new Enquiry("ref-1", "DE", "HRB 12341", "Morgenrot Rechner GmbH");

    private static final CallbackTokens TOKENS = SampleRules.tokens();

    private final List<String> requests = new ArrayList<>();
    private int status = 200;
    private String body = "{}";
    private String location = "/elsewhere";
    private @Nullable String pause;
    private HttpServer server;

    HttpSourcesTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.createContext(
                "/",
                exchange -> {
                    byte[] sent = exchange.getRequestBody().readAllBytes();
                    requests.add(
                            "%s %s %s"
                                    .formatted(
                                            exchange.getRequestMethod(),
                                            exchange.getRequestURI(),
                                            new String(sent, StandardCharsets.UTF_8)));
                    byte[] answer = body.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.getResponseHeaders().add("Location", location);
                    if (pause != null) {
                        exchange.getResponseHeaders().add("Retry-After", pause);
                    }
                    exchange.sendResponseHeaders(status, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsTheDirectory() {
        answers(200, "{\"id\":\"4711001\",\"name\":\"n\",\"active\":true}");
        assertThat(directory().find("4711001")).isEqualTo(new Answer.Given<>(Listing.ACTIVE));
        answers(200, "{\"id\":\"4711999\",\"name\":\"n\",\"active\":false}");
        assertThat(directory().find("4711999")).isEqualTo(new Answer.Given<>(Listing.INACTIVE));
        answers(404, "{}");
        assertThat(directory().find("47/11 000")).isEqualTo(new Answer.Given<>(Listing.UNKNOWN));
        assertThat(requests)
                .containsExactly(
                        "GET /directory/4711001 ",
                        "GET /directory/4711999 ",
                        "GET /directory/47%2F11%20000 ");
    }

    @Test
    void ordersTheReportUnderItsReference() {
        answers(200, "{\"reference\":\"ref-1\",\"grade\":\"D\"}");
        assertThat(bureau().report(ENQUIRY)).isEqualTo(new Answer.Given<>(Grade.D));
        assertThat(requests)
                .containsExactly(
                        "PUT /bureau/reports/ref-1 {\"market\":\"DE\",\"registrationNumber\":\"HRB 12341\",\"legalName\":\"Morgenrot Rechner GmbH\"}");
    }

    @Test
    void anOrderSaysWhereToSendWhatComesLater() {
        answers(200, "{\"grade\":\"A\"}");
        assertThat(calledBack().report(ENQUIRY)).isEqualTo(new Answer.Given<>(Grade.A));
        String order = requests.getLast().replace("PUT /bureau/reports/ref-1 ", "");
        assertThat(order)
                .contains(
                        "\"callback\":\"https://here.example/api/callbacks/credit/ref-1/"
                                + TOKENS.of(CheckName.CREDIT, "ref-1"));
        OpenApi contract = OpenApi.ofCreditBureau();
        assertThat(contract.errors(order, "Order")).isEmpty();
        assertThat(contract.errors("{}", "Order")).isNotEmpty();
    }

    @Test
    void whateverSaysNothingIsMissing() {
        answers(503, "{}");
        assertThat(directory().find("4711001")).isEqualTo(missing("SOURCE_ANSWERED_503"));
        assertThat(bureau().report(ENQUIRY)).isEqualTo(missing("SOURCE_ANSWERED_503"));
        answers(404, "{}");
        assertThat(bureau().report(ENQUIRY)).isEqualTo(missing("SOURCE_ANSWERED_404"));
        answers(200, "{\"grade\":\"Z\"}");
        assertThat(bureau().report(ENQUIRY)).isEqualTo(missing("SOURCE_ANSWERED_SENSELESSLY"));
        answers(200, "{\"id\":\"4711001\"}");
        assertThat(directory().find("1")).isEqualTo(missing("SOURCE_ANSWERED_SENSELESSLY"));
        answers(200, "<html>");
        assertThat(directory().find("1")).isEqualTo(missing("SOURCE_ANSWERED_SENSELESSLY"));
        assertThat(bureau().report(ENQUIRY)).isEqualTo(missing("SOURCE_ANSWERED_SENSELESSLY"));
    }

    @Test
    void aReportMayComeLater() {
        location = "/bureau/orders/7";
        answers(202, "{}");
        assertThat(bureau().report(ENQUIRY)).isEqualTo(later("/bureau/orders/7", null));
        pause = "3600";
        URI promised = URI.create(base() + "/bureau/orders/7");
        assertThat(bureau().collect(promised, ENQUIRY))
                .isEqualTo(later("/bureau/orders/7", Duration.ofHours(1)));
        pause = "Fri, 31 Dec 1999 23:59:59 GMT";
        assertThat(bureau().collect(promised, ENQUIRY)).isEqualTo(later("/bureau/orders/7", null));
        answers(200, "{\"grade\":\"C\"}");
        assertThat(bureau().collect(promised, ENQUIRY)).isEqualTo(new Answer.Given<>(Grade.C));
        assertThat(requests.getLast()).startsWith("GET /bureau/orders/7");
        answers(503, "{}");
        assertThat(bureau().collect(promised, ENQUIRY)).isEqualTo(missing("SOURCE_ANSWERED_503"));
    }

    @Test
    void aReportThatIsGoneIsOrderedAgain() {
        answers(404, "{}");
        assertThat(bureau().collect(URI.create(base() + "/bureau/orders/7"), ENQUIRY))
                .isEqualTo(missing("SOURCE_ANSWERED_404"));
        assertThat(requests.getFirst()).startsWith("GET /bureau/orders/7");
        assertThat(requests.getLast()).startsWith("PUT /bureau/reports/ref-1");
    }

    @Test
    void nobodyElseIsAskedWhateverTheSourceNames() {
        answers(202, "{}");
        for (String elsewhere : List.of("http://localhost:1/x", "https://elsewhere.example/x")) {
            location = elsewhere;
            assertThat(bureau().report(ENQUIRY)).isEqualTo(missing("SOURCE_ANSWERED_SENSELESSLY"));
        }
    }

    private Answer<Grade> later(String path, @Nullable Duration after) {
        return new Answer.Later<>(URI.create(base() + path), after);
    }

    private String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Test
    void anAbsentSourceIsMissing() {
        server.stop(0);
        assertThat(directory().find("1")).isEqualTo(missing("SOURCE_UNREACHABLE"));
        assertThat(bureau().report(ENQUIRY)).isEqualTo(missing("SOURCE_UNREACHABLE"));
    }

    private void answers(int status, String body) {
        this.status = status;
        this.body = body;
    }

    private static <T> Answer<T> missing(String cause) {
        return new Answer.Missing<>(cause);
    }

    private HttpPartnerDirectory directory() {
        return new HttpPartnerDirectory(RestClient.create(), sources());
    }

    private HttpCreditBureau bureau() {
        return new HttpCreditBureau(RestClient.create(), sources(), TOKENS);
    }

    private HttpCreditBureau calledBack() {
        return new HttpCreditBureau(
                RestClient.create(),
                sources(URI.create("https://here.example/api/callbacks/credit")),
                TOKENS);
    }

    private SourceProperties sources() {
        return sources(null);
    }

    private SourceProperties sources(@Nullable URI callbacks) {
        return new SourceProperties(
                new SourceProperties.Source(URI.create(base() + "/directory")),
                new SourceProperties.Bureau(URI.create(base() + "/bureau"), callbacks));
    }
}
