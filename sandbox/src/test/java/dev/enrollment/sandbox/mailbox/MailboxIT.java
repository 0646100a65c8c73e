package dev.enrollment.sandbox.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enrollment.sandbox.Ports;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("own-servers")
class MailboxIT {

    @TempDir private Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.freeRun(2);
    private @Nullable Mailbox mailbox;

    @BeforeEach
    void start() {
        mailbox = Mailbox.start(port, port + 1, folder, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        Objects.requireNonNull(mailbox).close();
        http.close();
    }

    @Test
    void answersAsMailpitDoes() throws Exception {
        send("ann@one.example", "First");
        send("bob@two.example", "Second");
        send("ann@one.example", "Third");
        JsonNode found = json("/api/v1/search?query=to%3A%22ANN%40one.example%22&limit=50");
        assertThat(found.path("messages").findValuesAsString("Subject"))
                .containsExactly("Third", "First");
        String id = found.path("messages").path(0).path("ID").asString();
        assertThat(json("/api/v1/message/" + id).path("HTML").asString()).contains("<p>Third</p>");
        JsonNode rest = json("/api/v1/messages?start=1&limit=1").path("messages");
        assertThat(rest.findValuesAsString("Subject")).containsExactly("Second");
        assertThat(get("/api/v1/search?query=subject%3AFirst").statusCode()).isEqualTo(400);
    }

    @Test
    void keepsMailsAcrossARestart() throws Exception {
        send("ann@one.example", "First");
        send("bob@two.example", "Second");
        stopAndStart();
        assertThat(messages("?to=ANN@one.example")).hasSize(1);
        JsonNode mail = messages("?to=bob%40two.example").get(0);
        assertThat(mail.path("subject").asString()).isEqualTo("Second");
        assertThat(mail.path("headers").path("X-Test").asString()).isEqualTo("yes");
        assertThat(get("/api/messages/" + mail.path("id").asString() + "/raw").body())
                .contains("Subject: Second", "<p>Second</p>");
        send("bob@two.example", "Third");
        assertThat(messages("")).hasSize(3);
    }

    @Test
    void showsHtmlOnlyWhereNoScriptCanRun() throws Exception {
        send("ann@one.example", "First");
        HttpResponse<String> page = get("/messages/1");
        assertThat(page.body()).contains("<p>First</p>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox ")
                .doesNotContain("allow-scripts");
        assertThat(get("/").body()).contains("sandbox=\"allow-popups");
        assertThat(get("/messages/2").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesMailsWhenToldTo() throws Exception {
        control("{\"failureRate\":1}");
        assertThatThrownBy(() -> send("ann@one.example", "First")).hasMessageContaining("451");
        assertThat(messages("")).isEmpty();
        control("{\"failureRate\":0}");
        send("ann@one.example", "First");
        assertThat(messages("")).hasSize(1);
    }

    @Test
    void losesItsAnswerAfterKeepingTheMailWhenToldTo() throws Exception {
        control("{\"replyDropRate\":1}");
        assertThatThrownBy(() -> send("ann@one.example", "First"))
                .isInstanceOf(MessagingException.class);
        assertThat(messages("")).hasSize(1);
    }

    private void stopAndStart() {
        Objects.requireNonNull(mailbox).close();
        start();
    }

    private void send(String to, String subject) throws MessagingException {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "localhost");
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("sender@x.example");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject);
        message.setHeader("X-Test", "yes");
        message.setContent("<p>" + subject + "</p>", "text/html");
        Transport.send(message);
    }

    private JsonNode messages(String query) throws Exception {
        return json("/api/messages" + query);
    }

    private JsonNode json(String path) throws Exception {
        return new JsonMapper().readTree(get(path).body());
    }

    private void control(String json) throws Exception {
        HttpRequest request =
                request("/control/mailbox").PUT(HttpRequest.BodyPublishers.ofString(json)).build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + (port + 1) + path));
    }
}
