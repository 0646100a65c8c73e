package dev.enrollment.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the mailbox as a person would, and makes it misbehave. */
final class MailboxReader {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI mailbox = URI.create("http://localhost:" + NotificationStack.MAILBOX);

    record Mail(
            String id,
            String messageId,
            String to,
            String from,
            String subject,
            String receivedAt,
            Map<String, String> headers,
            String text,
            String html) {}

    List<Mail> mailsTo(String address) {
        String query = "/api/messages?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        return JSON.readValue(get(query), new TypeReference<List<Mail>>() {});
    }

    /** The message as it was sent: without the line the mail server puts on top. */
    String sent(Mail mail) {
        String raw = get("/api/messages/" + mail.id() + "/raw");
        return raw.substring(raw.indexOf("Date:"));
    }

    void misbehave(String faults) {
        send(
                HttpRequest.newBuilder(mailbox.resolve("/control/mailbox"))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(faults)));
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(mailbox.resolve(path)));
    }

    private static String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError("The mailbox answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
