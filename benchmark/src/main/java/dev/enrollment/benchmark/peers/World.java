package dev.enrollment.benchmark.peers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Directory, bureau and back end: the simulators that the pipeline asks, too. */
final class World {

    private static final String OPERATIONS = "/provisioning/v1/operations";

    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI simulators;

    World(URI simulators) {
        this.simulators = simulators;
    }

    boolean isActive(String partnerNetworkId) {
        return send(to("/partner-network/" + partnerNetworkId).GET()).path("active").asBoolean();
    }

    String grade(Application application) {
        return send(to("/bureau/reports/" + application.enrollment() + "-1")
                        .PUT(
                                body(
                                        Map.of(
                                                "market",
                                                application.market(),
                                                "registrationNumber",
                                                application.registrationNumber(),
                                                "legalName",
                                                application.company()))))
                .path("grade")
                .asString();
    }

    String order(Application application) {
        return send(to(OPERATIONS)
                        .header("Idempotency-Key", application.enrollment().toString())
                        .POST(body(order(application, "+4930901820"))))
                .path("id")
                .asString();
    }

    boolean isMade(String operation) {
        return send(to(OPERATIONS + "/" + operation).GET())
                .path("status")
                .asString()
                .equals("SUCCEEDED");
    }

    private static Map<String, Object> order(Application application, String phone) {
        return Map.of(
                "enrollmentId",
                application.enrollment().toString(),
                "market",
                application.market(),
                "language",
                "en",
                "company",
                Map.of(
                        "legalName",
                        application.company(),
                        "registrationNumber",
                        application.registrationNumber()),
                "office",
                Map.of(
                        "street",
                        "Unter den Linden 1",
                        "postalCode",
                        "10117",
                        "city",
                        "Berlin",
                        "phone",
                        phone),
                "administrator",
                Map.of(
                        "givenName",
                        "Ada",
                        "familyName",
                        "Lovelace",
                        "email",
                        application.email(),
                        "phone",
                        phone),
                "partnerNetworkId",
                application.partnerNetworkId(),
                "supportProfile",
                Map.of(
                        "coverage",
                        "BUSINESS_HOURS",
                        "languages",
                        List.of("en"),
                        "url",
                        "https://support.example"));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(simulators.resolve(path));
    }

    private HttpRequest.BodyPublisher body(Object value) {
        return BodyPublishers.ofByteArray(json.writeValueAsBytes(value));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer =
                    http.send(
                            request.header("Content-Type", "application/json").build(),
                            BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "%s answers %d".formatted(answer.uri(), answer.statusCode()));
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("the world does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
