package dev.enrollment.messaging.parking;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the operator's view. */
record Operator(int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Answer(int status, String type, JsonNode body) {

        String text(String field) {
            return body.path(field).asString("");
        }

        long number(String field) {
            return body.path(field).asLong(-1);
        }
    }

    Answer get(String path) {
        return send("GET", path, "operator", null);
    }

    Answer post(String path, String body) {
        return send("POST", path, "operator", body);
    }

    /** All that the service keeps under an enrollment's key. */
    Answer personalData(UUID enrollment) {
        return ask("GET", "/api/enrollments/" + enrollment + "/personal-data", "operator", null);
    }

    Answer send(String method, String path, @Nullable String token, @Nullable String body) {
        return ask(method, "/api/parked" + path, token, body);
    }

    private Answer ask(String method, String path, @Nullable String token, @Nullable String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    JSON.readTree(answer.body().isEmpty() ? "null" : answer.body()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
