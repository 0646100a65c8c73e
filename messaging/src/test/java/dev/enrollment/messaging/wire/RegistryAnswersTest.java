package dev.enrollment.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.enrollment.defaults.Trouble;
import dev.enrollment.events.Meta;
import dev.enrollment.events.ProvisioningStarted;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer of the registry means for a record: one that nobody will ever be able to read must
 * not hold its partition, and one that may be read later must not be set aside.
 */
class RegistryAnswersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> credentials = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String body = "";
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var sent = exchange.getRequestHeaders().getFirst("Authorization");
                    credentials.add(sent == null ? "none" : sent);
                    byte[] bytes = body.getBytes(UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsWithTheSchemaAndShowsUserAndPassword() throws Exception {
        body = JSON.writeValueAsString(new Answer(ProvisioningStarted.SCHEMA$.toString(), "AVRO"));

        try (SchemaRegistryClient registry = registry()) {
            assertThat(new AvroDecoder(registry).decode(record()))
                    .isInstanceOf(ProvisioningStarted.class);
        }
        assertThat(credentials)
                .containsExactly(
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("account-service:secret".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"JSON, {}", "PROTOBUF, message A {}", "AVRO, {\"type\":\"nonsense\"}"})
    void aSchemaOfAnotherKindCanNeverBeRead(String kind, String schema) throws Exception {
        body = JSON.writeValueAsString(new Answer(schema, kind));

        assertThatExceptionOfType(Undecodable.class).isThrownBy(this::decode);
    }

    @Test
    void anUnknownSchemaIsTheRegistrysOwnWord() {
        status = 404;
        body = "{\"error_code\": 40403, \"message\": \"Schema 7 not found\"}";

        assertThatExceptionOfType(Undecodable.class)
                .isThrownBy(this::decode)
                .withMessage("unknown schema ID 7");
    }

    @Test
    void aSchemaThatHasJustBeenRegisteredMayBeMissingForAWhile() throws Exception {
        status = 404;
        body = "{\"error_code\": 40403, \"message\": \"Schema 7 not found\"}";
        try (SchemaRegistryClient registry = registry()) {
            AvroDecoder decoder = new AvroDecoder(registry, Duration.ofMinutes(1));
            assertThatExceptionOfType(RegistryUnavailable.class)
                    .isThrownBy(() -> decoder.decode(record()));

            status = 200;
            body =
                    JSON.writeValueAsString(
                            new Answer(ProvisioningStarted.SCHEMA$.toString(), "AVRO"));
            assertThat(decoder.decode(record())).isInstanceOf(ProvisioningStarted.class);
            assertThat(decoder.asksRegistry(record())).isFalse();
        }
    }

    @Test
    void anUnknownIdIsAskedForOnceInAWhile() throws Exception {
        status = 404;
        body = "{\"error_code\": 40403, \"message\": \"Schema 7 not found\"}";
        try (SchemaRegistryClient registry = registry()) {
            AvroDecoder decoder = new AvroDecoder(registry);
            for (int i = 0; i < 5; i++) {
                assertThatExceptionOfType(Undecodable.class)
                        .isThrownBy(() -> decoder.decode(record()));
            }
        }
        assertThat(credentials).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | <html><body>No such page at this proxy</body></html>",
                "404 | {\"error_code\": 404, \"message\": \"HTTP 404 Not Found\"}",
                "401 | {\"error_code\": 401, \"message\": \"Unauthorized\"}",
                "401 | ''",
                "403 | {\"error_code\": 403, \"message\": \"Forbidden\"}",
                "503 | <html>Back soon</html>",
                "200 | <html>Please sign in</html>"
            })
    void anyOtherAnswerIsARegistryThatMayAnswerLater(int code, String text) {
        status = code;
        body = text;

        assertThatExceptionOfType(RegistryUnavailable.class)
                .isThrownBy(this::decode)
                .matches(Trouble::passes);
    }

    @ParameterizedTest
    @CsvSource({"200, UP", "401, DOWN", "403, DOWN"})
    void healthWantsAnAnswer(int code, String expected) throws Exception {
        status = code;
        body = "{\"mode\": \"READWRITE\"}";
        try (SchemaRegistryClient registry = registry()) {
            assertThat(new RegistryHealth(registry).health().getStatus())
                    .isEqualTo(new Status(expected));
        }
    }

    private void decode() throws IOException {
        try (SchemaRegistryClient registry = registry()) {
            new AvroDecoder(registry).decode(record());
        }
    }

    private SchemaRegistryClient registry() {
        URI url = URI.create("http://localhost:" + server.getAddress().getPort());
        return new WireAutoConfiguration()
                .schemaRegistryClient(new RegistryProperties(url, "account-service", "secret"));
    }

    private static byte[] record() {
        Meta meta = new Meta(UUID.randomUUID(), UUID.randomUUID(), 1L, Instant.EPOCH, null);
        byte[] payload = AvroEncoder.numbered(meta, 1);
        return ByteBuffer.allocate(5 + payload.length).put((byte) 0).putInt(7).put(payload).array();
    }

    private record Answer(String schema, String schemaType) {}
}
