package dev.enrollment.acceptance.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** JSON over HTTP with a bearer token, or without one where the supplier gives an empty text. */
public final class JsonApi {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PatientHttp http;
    private final URI base;
    private final Supplier<String> token;

    public JsonApi(PatientHttp http, URI base, Supplier<String> token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    /** An API that asks for no token. */
    public static JsonApi open(PatientHttp http, URI base) {
        return new JsonApi(http, base, () -> "");
    }

    /** The body of a 2xx answer; a missing node for any other. */
    public JsonNode get(String path) {
        var answer = http.send(request(path).GET().build());
        return isSuccess(answer) ? JSON.readTree(answer.body()) : MissingNode.getInstance();
    }

    /**
     * The body of a 2xx answer.
     *
     * @throws IllegalStateException with status and body of any other
     */
    public JsonNode require(String path) {
        var answer = http.send(request(path).GET().build());
        if (!isSuccess(answer)) {
            throw new IllegalStateException(
                    "GET %s is answered %d: %s"
                            .formatted(base + path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    public HttpResponse<String> post(String path, Object body) {
        return http.send(withBody("POST", path, body));
    }

    public HttpResponse<String> put(String path, Object body) {
        return http.send(withBody("PUT", path, body));
    }

    public static boolean isSuccess(HttpResponse<?> answer) {
        return answer.statusCode() / 100 == 2;
    }

    private HttpRequest withBody(String method, String path, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        var request = PatientHttp.request(URI.create(base + path));
        request.header("Accept", "application/json, application/problem+json");
        String bearer = token.get();
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
    }
}
