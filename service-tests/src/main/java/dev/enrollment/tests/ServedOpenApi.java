package dev.enrollment.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.sandbox.contract.OpenApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document that a running service serves to strangers, compared with what it does. */
public final class ServedOpenApi {

    private static final String[] MEMBERS = {
        "type", "title", "status", "code", "detail", "violations"
    };
    private static final String[] OF_A_RULE = {"field", "code", "message", "cure"};
    private static final int REFUSED = 400;

    private final OpenApi document;
    private final Endpoints endpoints;

    private ServedOpenApi(OpenApi document, Endpoints endpoints) {
        this.document = document;
        this.endpoints = endpoints;
    }

    public static ServedOpenApi of(ApplicationContext context, int port) {
        var request =
                HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port).resolve("/openapi.yaml"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> served = http.send(request.build(), BodyHandlers.ofString());
            assertThat(served.statusCode()).isEqualTo(200);
            return new ServedOpenApi(OpenApi.of(served.body()), Endpoints.of(context, port));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public OpenApi document() {
        return document;
    }

    public void hasEveryPathAndNoOther() {
        endpoints.areThoseOf(document.document());
    }

    /** All services describe their refusals alike, so that a client needs one class for them. */
    public void describesProblemsAsAllServicesDo() {
        JsonNode schemas = document.document().at("/components/schemas");
        assertThat(texts(schemas.at("/Problem/required"))).containsExactlyInAnyOrder(MEMBERS);
        assertThat(schemas.at("/Problem/additionalProperties").asBoolean(true)).isFalse();
        assertThat(texts(schemas.at("/Violation/required"))).containsExactlyInAnyOrder(OF_A_RULE);
    }

    /** An answer has the status and the schema with this name. */
    public void describes(int status, String body, int expected, String schema) {
        assertThat(status).as(body).isEqualTo(expected);
        assertThat(document.errors(body, schema)).as(body).isEmpty();
        isProblem(expected, body);
    }

    /**
     * An answer has the status, and is described for its path.
     *
     * @param path as the document writes it, variables included
     */
    public void describes(String method, String path, HttpResponse<String> answer, int expected) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        assertThat(document.errorsOfAnswer(method, path, expected, answer.body()))
                .as(answer.body())
                .isEmpty();
        isProblem(expected, answer.body());
    }

    /** A refusal is the problem document that every service writes. */
    private static void isProblem(int status, String body) {
        if (status < REFUSED) {
            return;
        }
        JsonNode problem = JsonMapper.shared().readTree(body);
        assertThat(problem.propertyNames()).as(body).containsExactlyInAnyOrder(MEMBERS);
        assertThat(problem.at("/type").asString())
                .isEqualTo("urn:enrollment:problem:" + problem.at("/code").asString());
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        for (JsonNode violation : problem.at("/violations")) {
            assertThat(violation.propertyNames()).as(body).containsExactlyInAnyOrder(OF_A_RULE);
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
