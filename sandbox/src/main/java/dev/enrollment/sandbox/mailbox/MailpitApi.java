package dev.enrollment.sandbox.mailbox;

import dev.enrollment.sandbox.http.BadRequest;
import dev.enrollment.sandbox.http.Reply;
import dev.enrollment.sandbox.http.Request;
import dev.enrollment.sandbox.http.Routes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of Mailpit's HTTP API that readers of this mailbox need, so that they can read a Mailpit
 * as well: all mails, those to an address, one mail.
 */
final class MailpitApi {

    private static final Pattern TO = Pattern.compile("to:\"?([^\"\\s]+)\"?");

    private final MailStore store;

    MailpitApi(MailStore store) {
        this.store = store;
    }

    void addTo(Routes routes) {
        routes.on("GET /api/v1/messages", request -> Reply.json(200, page(store.all(), request)));
        routes.on("GET /api/v1/search", request -> Reply.json(200, page(found(request), request)));
        routes.on("GET /api/v1/message/{id}", this::one);
    }

    private List<Mail> found(Request request) {
        Matcher query = TO.matcher(request.query().getOrDefault("query", ""));
        if (!query.matches()) {
            throw new BadRequest("This mailbox finds by 'to:address' only");
        }
        return store.all().stream().filter(mail -> mail.isTo(query.group(1))).toList();
    }

    /** Newest first, as Mailpit answers. */
    private static Map<String, Object> page(List<Mail> mails, Request request) {
        int start = number(request, "start", 0);
        int limit = number(request, "limit", 50);
        return Map.of(
                "total",
                mails.size(),
                "messages",
                mails.reversed().stream()
                        .skip(start)
                        .limit(limit)
                        .map(MailpitApi::summary)
                        .toList());
    }

    private static int number(Request request, String name, int otherwise) {
        return Integer.parseInt(request.query().getOrDefault(name, Integer.toString(otherwise)));
    }

    private Reply one(Request request) {
        return store.find(request.variable("id"))
                .map(mail -> Reply.json(200, whole(mail)))
                .orElseGet(() -> Reply.problem(404, "No such mail"));
    }

    private static Map<String, Object> summary(Mail mail) {
        return Map.of(
                "ID", mail.id(),
                "MessageID", mail.messageId(),
                "To", addresses(mail),
                "Subject", mail.subject(),
                "Created", mail.receivedAt());
    }

    private static Map<String, Object> whole(Mail mail) {
        return Map.of(
                "ID", mail.id(),
                "MessageID", mail.messageId(),
                "To", addresses(mail),
                "Subject", mail.subject(),
                "Text", mail.text(),
                "HTML", mail.html());
    }

    private static List<Map<String, String>> addresses(Mail mail) {
        return Arrays.stream(mail.to().split(", ", -1))
                .map(address -> Map.of("Address", address))
                .toList();
    }
}
