package dev.enrollment.acceptance.operator;

import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.PatientHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operator's view of one service, asked once: a redrive is not repeated unseen. */
final class ParkedService {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    private final String name;
    private final URI base;
    private final Supplier<String> token;

    ParkedService(String name, URI base, Supplier<String> token) {
        this.name = name;
        this.base = base;
        this.token = token;
    }

    String name() {
        return name;
    }

    JsonNode all() {
        return get("");
    }

    JsonNode show(Place place) {
        return get(place.path());
    }

    JsonNode redrive(Place place) {
        return post(place.path() + "/redrive", Map.of());
    }

    /** Gives up a parked record. */
    JsonNode discard(Place place, String reason) {
        return post(place.path() + "/discard", Map.of("reason", reason));
    }

    /** Gives up one event of a stopped stream, if it is still this one that it is stopped at. */
    JsonNode discard(Place place, long sequence, String reason) {
        return post(place.path() + "/discard", Map.of("sequence", sequence, "reason", reason));
    }

    private JsonNode get(String path) {
        return ask(request(path).GET());
    }

    private JsonNode post(String path, Map<String, Object> body) {
        return ask(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return PatientHttp.request(URI.create(base + "/api/parked" + path))
                .header("Authorization", "Bearer " + token.get());
    }

    private JsonNode ask(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (!JsonApi.isSuccess(answer)) {
                throw new IllegalStateException(
                        "%s: %d %s".formatted(name, answer.statusCode(), why(answer.body())));
            }
            return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(name + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String why(String body) {
        if (!body.startsWith("{")) {
            return "";
        }
        JsonNode problem = JSON.readTree(body);
        JsonNode violation = problem.path("violations").path(0);
        return problem.path("detail").asString("")
                + (violation.isMissingNode()
                        ? ""
                        : " %s %s"
                                .formatted(
                                        violation.path("field").asString(""),
                                        violation.path("message").asString("")));
    }
}
