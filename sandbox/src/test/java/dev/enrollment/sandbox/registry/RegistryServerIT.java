package dev.enrollment.sandbox.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.postgres.PostgresServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("own-servers")
class RegistryServerIT {

    private static final String SCHEMA = "{\"schema\":\"\\\"string\\\"\"}";

    private final int port = Ports.freeRun(3);

    @Test
    void keepsTheIdsOfSchemasAcrossARestart(@TempDir Path folder) throws Exception {
        try (PostgresServer postgres = PostgresServer.start(port, folder)) {
            Database database = postgres.database("registry");
            int id;
            try (var registry = RegistryServer.start(port + 1, database, folder.resolve("log"))) {
                id = post(registry, "/subjects/things-value/versions").path("id").asInt();
                assertThat(id).isPositive();
            }
            try (var registry = RegistryServer.start(port + 1, database, folder.resolve("log"))) {
                assertThat(post(registry, "/subjects/things-value").path("id").asInt())
                        .isEqualTo(id);
            }
        }
    }

    private static JsonNode post(RegistryServer registry, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(registry.url() + path))
                        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                        .POST(HttpRequest.BodyPublishers.ofString(SCHEMA))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return new JsonMapper()
                    .readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }
}
