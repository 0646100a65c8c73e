package dev.enrollment.acceptance.operator;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.Keys;
import dev.enrollment.acceptance.http.PatientHttp;
import dev.enrollment.acceptance.http.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service as an operator asks it, once: nothing is repeated unseen. */
final class OperatedService {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int NOT_FOUND = 404;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    private final String name;
    private final URI base;
    private final Supplier<String> token;

    OperatedService(String name, URI base, Supplier<String> token) {
        this.name = name;
        this.base = base;
        this.token = token;
    }

    /** The four services of the running sandbox, asked by its operator. */
    static List<OperatedService> ofSandbox() throws InterruptedException {
        var addresses = new SandboxAddresses(SandboxAddresses.defaultBasePort());
        addresses.requireSandbox();
        return of(addresses);
    }

    static List<OperatedService> of(SandboxAddresses addresses) {
        var tokens = new Tokens(new PatientHttp(Deadline.in(PATIENCE)), addresses.identity());
        String password = System.getenv().getOrDefault("ENROLL_OPERATOR_PASSWORD", "sandbox");
        Supplier<String> codes =
                Optional.ofNullable(System.getenv("ENROLL_OPERATOR_CODE"))
                        .<Supplier<String>>map(code -> () -> code)
                        .orElseGet(() -> Keys.ofSandbox().secondFactor("oskar"));
        Supplier<String> token = tokens.ofStaff("oskar", password, codes);
        return List.of(
                new OperatedService("account", addresses.account(), token),
                new OperatedService("review", addresses.review(), token),
                new OperatedService("agreement", addresses.agreement(), token),
                new OperatedService("notification", addresses.notification(), token));
    }

    String name() {
        return name;
    }

    /**
     * @throws IllegalStateException naming the service and why there is no good answer
     */
    JsonNode get(String path) {
        return good(send(request(path).GET()));
    }

    /** The same, empty where there is nothing. */
    Optional<JsonNode> find(String path) {
        var answer = send(request(path).GET());
        return answer.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(good(answer));
    }

    JsonNode post(String path, Map<String, Object> body) {
        return good(send(withBody(path, body)));
    }

    /** The same, where the answer is a file. */
    byte[] download(String path, Map<String, Object> body) {
        var answer = send(withBody(path, body), BodyHandlers.ofByteArray());
        if (!JsonApi.isSuccess(answer)) {
            throw refused(answer, new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private HttpRequest.Builder withBody(String path, Map<String, Object> body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return PatientHttp.request(URI.create(base + path))
                .header("Authorization", "Bearer " + token.get());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> reader) {
        try {
            return HTTP.send(request.build(), reader);
        } catch (IOException e) {
            throw new IllegalStateException(name + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private JsonNode good(HttpResponse<String> answer) {
        if (!JsonApi.isSuccess(answer)) {
            throw refused(answer, answer.body());
        }
        return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    private IllegalStateException refused(HttpResponse<?> answer, String body) {
        return new IllegalStateException(
                "%s: %d %s".formatted(name, answer.statusCode(), why(body)));
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
