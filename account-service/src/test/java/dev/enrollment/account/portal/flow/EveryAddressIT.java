package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.tests.Endpoints;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** No address shows a person what is meant for a machine. */
class EveryAddressIT extends RunningPortal {

    @Autowired private ApplicationContext context;

    @Test
    void answersStrangersWithAPage() {
        var stranger = new PlainBrowser().at("198.51.100.20");
        endpoints().answerPeople((method, path) -> stranger.ask(method, path, "none"));
    }

    @Test
    void answersWhoeverIsSignedInWithAPage() {
        var jana = PlainBrowser.signedIn(Visitor.named("Jana", "Petersen"));
        String draft = PlainBrowser.id(jana.submit("/enrollments", Map.of("market", "DE")));
        String token = jana.token(draft + "/account");
        endpoints().answerPeople((method, path) -> jana.ask(method, path, token));
    }

    @Test
    void toAnotherApplicantAForeignAccountIsLikeNone() {
        var jana = PlainBrowser.signedIn(Visitor.named("Jana", "Petersen"));
        String draft = PlainBrowser.id(jana.submit("/enrollments", Map.of("market", "DE")));
        var eve = PlainBrowser.signedIn(Visitor.named("Eve", "Other"));
        String hers = PlainBrowser.id(eve.submit("/enrollments", Map.of("market", "FR")));
        String token = eve.token(hers + "/account");
        endpoints()
                .areOfNobodyElse(
                        draft.replaceFirst(".*/", ""),
                        path -> path.startsWith("/enrollments/"),
                        (method, path) -> eve.ask(method, path, token));
    }

    @Test
    void answersAFormThatIsTooLargeWithAPage() {
        var jana = PlainBrowser.signedIn(Visitor.named("Jana", "Petersen"));
        var answer = jana.post("/enrollments", Map.of("market", "x".repeat(70_000)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<h1>");
    }

    private Endpoints endpoints() {
        return Endpoints.of(context, Outside.PORTAL.getPort());
    }
}
