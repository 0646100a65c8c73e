package dev.enrollment.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What a handler answers. */
public final class Reply {

    static final int DROPPED = -1;

    private static final JsonMapper JSON = new JsonMapper();

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Reply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public static Reply json(int status, Object content) {
        return of(status, "application/json", JSON.writeValueAsBytes(content));
    }

    public static Reply html(String page) {
        return of(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply of(int status, String type, byte[] body) {
        return new Reply(status, Map.of("Content-Type", type), body);
    }

    public static Reply problem(int status, String detail) {
        return of(
                status,
                "application/problem+json",
                JSON.writeValueAsBytes(Map.of("status", status, "detail", detail)));
    }

    /** The connection breaks, as when a reply is lost on its way. */
    public static Reply dropped() {
        return new Reply(DROPPED, Map.of(), new byte[0]);
    }

    public Reply with(String header, String value) {
        return new Reply(
                status,
                Stream.concat(headers.entrySet().stream(), Stream.of(Map.entry(header, value)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                body);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
