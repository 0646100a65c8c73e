package dev.enrollment.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A registry that takes a request and does not answer it, as one does now and then under load. */
@Timeout(20)
class RegistryClientsTest {

    /** Time enough for an answer that comes. */
    private static final int PATIENT_MS = 3_000;

    private static final int IMPATIENT_MS = 200;

    private final AtomicInteger unanswered = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext(
                "/subjects",
                exchange -> {
                    if (unanswered.getAndDecrement() > 0) {
                        return;
                    }
                    byte[] body = "[\"known\"]".getBytes(UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anAnswerThatDoesNotComeIsAskedForAgain() throws Exception {
        unanswered.set(1);
        try (SchemaRegistryClient client = client(PATIENT_MS)) {
            assertThat(client.getAllSubjects()).containsExactly("known");
        }
    }

    @Test
    void aRegistryThatNeverAnswersIsGivenUp() throws Exception {
        unanswered.set(Integer.MAX_VALUE);
        try (SchemaRegistryClient client = client(IMPATIENT_MS)) {
            assertThatThrownBy(client::getAllSubjects).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aSetUpStepAsksSeveralTimes() throws Exception {
        unanswered.set(4);
        try (SchemaRegistryClient client = RegistryClients.ofSetup(url(), limits(IMPATIENT_MS))) {
            assertThat(client.getAllSubjects()).containsExactly("known");
        }
    }

    private SchemaRegistryClient client(int readTimeoutMs) {
        return RegistryClients.of(url(), limits(readTimeoutMs));
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static Map<String, String> limits(int readTimeoutMs) {
        return Map.of(
                "http.read.timeout.ms", Integer.toString(readTimeoutMs), "retries.wait.ms", "1");
    }
}
