package dev.enrollment.acceptance.mail;

import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.PatientHttp;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * The sandbox's mailbox or a Mailpit: both speak its API. Mails do not change, so each is read
 * once.
 */
public final class Mailbox {

    private static final int MOST = 5_000;

    private final JsonApi api;
    private final Map<String, Mail> read = new ConcurrentHashMap<>();

    public Mailbox(JsonApi api) {
        this.api = api;
    }

    /** The mails to this address, oldest first. */
    public List<Mail> mailsTo(String address) {
        return read("/api/v1/search", Map.of("query", "to:\"" + address + "\"")).stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    /** Every mail that ever arrived. */
    public List<Mail> all() {
        return read("/api/v1/messages", Map.of());
    }

    private List<Mail> read(String path, Map<String, String> query) {
        String parameters = PatientHttp.encoded(query) + "&limit=" + MOST;
        List<String> newestFirst =
                api.get(path + "?" + parameters)
                        .path("messages")
                        .valueStream()
                        .map(mail -> mail.path("ID").asString())
                        .toList();
        return newestFirst.reversed().stream().map(this::one).toList();
    }

    private Mail one(String id) {
        return read.computeIfAbsent(
                id,
                unread -> {
                    JsonNode mail = api.get("/api/v1/message/" + unread);
                    return Mail.of(mail);
                });
    }
}
