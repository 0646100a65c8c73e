package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How often, how much and how slowly a browser may send. */
class LimitsIT extends RunningPortal {

    private static final int TOO_OFTEN = 5_000;
    private static final int TOO_MANY_REQUESTS = 429;

    @Test
    void whoeverAsksTooOftenWaitsAndNobodyElse() {
        var hasty = new PlainBrowser().at("198.51.100.7");

        Optional<HttpResponse<String>> refused =
                Stream.generate(() -> hasty.get("/"))
                        .limit(TOO_OFTEN)
                        .filter(answer -> answer.statusCode() == TOO_MANY_REQUESTS)
                        .findFirst();

        assertThat(refused).isPresent();
        assertThat(refused.get().headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(refused.get().body()).contains("<h1>Too many requests</h1>");
        assertThat(new PlainBrowser().at("203.0.113.8").get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormBeyondItsSizeIsRefusedAndChangesNothing() {
        var jana = PlainBrowser.signedIn(Visitor.named("Jana", "Petersen"));
        String path = PlainBrowser.id(jana.submit("/enrollments", Map.of("market", "DE")));
        Map<String, String> fields = new HashMap<>(PlainBrowser.company("HRB 1"));
        fields.put("company.legalName", "N".repeat(64 * 1024));

        var refused = jana.submit(path + "/account", fields);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(jana.get(path + "/account").body()).doesNotContain("NNNN");
    }

    /** A byte now and then keeps the server's own time limit from ever ending. */
    @Test
    void aFormThatIsSentTooSlowlyIsCutOff() throws Exception {
        var jana = PlainBrowser.signedIn(Visitor.named("Jana", "Petersen"));

        assertThat(sentSlowly(jana, "multipart/form-data; boundary=b"))
                .startsWith("HTTP/1.1 408")
                .contains("<h1>");
        // The server closes the connection itself where it cannot read a plain form.
        assertThat(sentSlowly(jana, "application/x-www-form-urlencoded"))
                .matches("(?s)|HTTP/1.1 408.*");
    }

    private static String sentSlowly(PlainBrowser person, String type) throws Exception {
        return SlowSender.answer(
                """
                POST /enrollments HTTP/1.1\r
                Host: localhost\r
                Accept: text/html\r
                Cookie: %s\r
                Content-Type: %s\r
                Content-Length: 5000\r
                \r
                """
                        .formatted(person.cookies(), type));
    }
}
