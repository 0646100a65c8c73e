package dev.enrollment.agreement.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.tests.Endpoints;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** No address shows a person what is meant for a machine. */
class EveryAddressIT extends RunningService {

    @Autowired private ApplicationContext context;

    @Test
    void answersStrangersWithAPage() {
        var stranger = new Browser(SERVICE.url());
        endpoints().answerPeople((method, path) -> stranger.ask(method, path, "none"));
    }

    @Test
    void answersWhoeverIsSignedInWithAPage() {
        var mine = Enrollment.offered(SERVICE, wire, "en");
        var browser = mine.browser();
        String token =
                Browser.csrf(browser.open(mine.link(), SERVICE.provider(), mine.signatory()));
        endpoints().answerPeople((method, path) -> browser.ask(method, path, token));

        var large = Map.of("_csrf", token, "accepted", "x".repeat(70_000));
        var answer = browser.post(mine.link() + "/accept", large);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<h1>This form is too large</h1>");
    }

    private Endpoints endpoints() {
        return Endpoints.of(context, SERVICE.url().getPort());
    }
}
