package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.document.pdf.RealPdfs;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that people really choose: answered on the page, with what was typed still there. */
class UploadsIT extends RunningPortal {

    private static final String ITEM = "VAT_CERTIFICATE";
    private static final String STREET = "Neue Straße 7";
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("portal/messages", Locale.GERMAN);

    @Autowired private AccountDesk accounts;
    @Autowired private NewsDesk news;

    private PlainBrowser jana;
    private String page;

    @BeforeEach
    void isAsked() {
        jana = PlainBrowser.signedIn(Visitor.named("Jana", "Petersen"));
        String draft = PlainBrowser.id(jana.submit("/enrollments", Map.of("market", "DE")));
        jana.take(draft + "/account", PlainBrowser.company("Nr. " + UUID.randomUUID()));
        var id = EnrollmentId.of(draft.replaceFirst(".*/", ""));
        accounts.verifyPhone(id, "SMS", Optional.empty());
        Map<String, String> application =
                new HashMap<>(
                        Map.of(
                                "action", "continue",
                                "partnerNetworkId", "1000007",
                                "supportProfile.coverage", "EXTENDED",
                                "supportProfile.languages", "de",
                                "supportProfile.url", "https://help.nordlicht.example"));
        application.put("declaration.textVersion", "2026-01");
        application.put("declaration.language", "en");
        application.put("declaration.authorityAttested", "yes");
        application.put("declaration.creditCheckConsented", "yes");
        assertThat(jana.take(draft + "/application", application).statusCode()).isEqualTo(303);
        news.informationRequested(id, Instant.now(), List.of("office.street", ITEM), null);
        page = draft + "/information";
        jana.get(page + "?lang=de");
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 8, 20, 30})
    void aLargeFileIsAnsweredOnThePage(int megabytes) {
        assertSays("DOCUMENT_SIZE", upload("large.pdf", new byte[megabytes << 20]));
    }

    @Test
    void aFormTooLargeToReadIsAnsweredWithAPage() {
        var answer = upload("huge.pdf", new byte[33 << 20]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains("lang=\"de\"", TEXTS.getString("failure.large"), "Nimbus Cloud");
    }

    @Test
    void whatNobodyCanReadIsNamedAtItsItem() throws IOException {
        assertSays("DOCUMENT_EMPTY", upload("empty.pdf", new byte[0]));
        assertSays("DOCUMENT_LOCKED", upload("a.pdf", RealPdfs.written("user", "owner")));
        assertSays("NOT_SENT", upload("", new byte[0]));
        assertThat(upload("a.pdf", RealPdfs.written("", "owner")).statusCode()).isEqualTo(303);
    }

    @Test
    void aSecondAnswerIsToldAndThereIsAWayOn() throws IOException {
        String token = jana.token(page);
        assertThat(upload("a.pdf", RealPdfs.written("", "owner")).statusCode()).isEqualTo(303);

        var second = jana.post(page, Map.of("_csrf", token, "office.street", STREET));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains(
                        TEXTS.getString("failure.answered"),
                        TEXTS.getString("failure.answered.text"),
                        "href=\"/enrollments\"");
    }

    @Test
    void anAnswerAfterTheLastDayIsToldAndThereIsAWayOn() {
        var account = page.replace("/information", "");
        String token = jana.token(page);
        var id = EnrollmentId.of(account.replaceFirst(".*/", ""));
        news.informationRequested(id, Instant.now(), List.of(ITEM), Instant.EPOCH);
        await().until(() -> jana.get(account).body(), it -> it.contains("Verfallen"));

        var late = jana.post(page, Map.of("_csrf", token));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        TEXTS.getString("failure.lapsed"), TEXTS.getString("failure.lapsed.text"));
        assertThat(jana.get(account).body())
                .contains(
                        TEXTS.getString("task.unanswered"),
                        TEXTS.getString("milestone.APPLICATION_LAPSED"),
                        TEXTS.getString("code.NOT_ANSWERED"));

        var again = jana.post(account + "/copy", Map.of("_csrf", token, "market", "DE"));
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(jana.get(PlainBrowser.id(again) + "/account").body())
                .contains("Nordlicht Systemhaus GmbH", "Speicherstraße 1");
    }

    private HttpResponse<String> upload(String name, byte[] file) {
        return jana.upload(page, Map.of("office.street", STREET), ITEM, name, file);
    }

    private static void assertSays(String code, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(code).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "id=\"" + ITEM + "-problem\"",
                        TEXTS.getString("rule." + code),
                        TEXTS.getString("rule." + code + ".cure"),
                        "value=\"" + STREET + "\"");
    }
}
