package dev.enrollment.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a handler gets.
 *
 * @param path values of the route's {@code {variables}}
 * @param query decoded parameters; the last of equal names counts
 * @param headers by lower-case name, the first of equal names
 * @param content the body as sent
 */
public record Request(
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] content) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The body as text. */
    public String body() {
        return new String(content, StandardCharsets.UTF_8);
    }

    public String variable(String name) {
        return Optional.ofNullable(path.get(name)).orElseThrow();
    }

    /** A header the caller must send; without it the answer is 400. */
    public String header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new BadRequest("The header " + name + " is missing"));
    }

    /** The JSON body; one that does not fit is answered with 400. */
    public <T> T json(Class<T> type) {
        try {
            return JSON.readValue(content, type);
        } catch (JacksonException e) {
            throw new BadRequest("The body is not what is expected: " + e.getOriginalMessage());
        }
    }
}
