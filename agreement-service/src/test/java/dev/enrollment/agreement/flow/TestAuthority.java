package dev.enrollment.agreement.flow;

import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.simulators.Simulators;
import dev.enrollment.sandbox.trust.SandboxTrust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's time-stamping authority and the trust that goes with it. */
record TestAuthority(String url, SandboxTrust trust) {

    static TestAuthority start() {
        try {
            var folder = Files.createTempDirectory("simulators");
            int port = Ports.freeRun(1);
            String url = "http://localhost:" + port;
            var simulators = Simulators.start(port, folder, Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(simulators::close));
            return new TestAuthority(url, SandboxTrust.at(folder.resolve("trust"), url));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts and calls to this number, the oldest first. */
    List<String> messages(String number) {
        JsonNode ledger = JsonMapper.shared().readTree(ask("GET", "/ledger/sms", ""));
        return StreamSupport.stream(ledger.spliterator(), false)
                .filter(message -> message.path("to").asString().equals(number))
                .map(message -> message.path("text").asString())
                .toList();
    }

    /** Has the gateway behave as this JSON says. */
    void gateway(String faults) {
        ask("PUT", "/control/sms", faults);
    }

    private String ask(String method, String path, String body) {
        var request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.sendAsync(request, BodyHandlers.ofString()).join().body();
        }
    }

    void describeTo(DynamicPropertyRegistry properties) {
        properties.add("enrollment.phone.gateway-url", () -> url);
        // All tests come from one address.
        properties.add("enrollment.phone.caps.address-per-hour", () -> "10000");
        properties.add("enrollment.sealing.key-store", () -> trust.sealKeyStore());
        properties.add("enrollment.sealing.password", () -> SandboxTrust.PASSWORD);
        properties.add("enrollment.sealing.authorities", () -> trust.authorityCertificate());
        properties.add("enrollment.sealing.timestamps", () -> url + "/trust/timestamps");
    }
}
