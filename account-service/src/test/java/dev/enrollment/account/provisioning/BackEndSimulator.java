package dev.enrollment.account.provisioning;

import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.simulators.Simulators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** The sandbox's back end, which keeps a ledger of what it did, whatever it answered. */
final class BackEndSimulator implements AutoCloseable {

    private final String url;
    private final Simulators simulators;
    private final RestClient client;

    BackEndSimulator() {
        int port = Ports.freeRun(1);
        url = "http://localhost:" + port;
        client = RestClient.create(url);
        try {
            simulators =
                    Simulators.start(
                            port, Files.createTempDirectory("simulators"), InstantSource.system());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return url;
    }

    void behave(String faults) {
        client.put()
                .uri("/control/provisioning")
                .contentType(MediaType.APPLICATION_JSON)
                .body(faults)
                .retrieve()
                .toBodilessEntity();
    }

    List<Effect> ledger() {
        Effect[] effects =
                client.get().uri("/ledger/provisioning").retrieve().requiredBody(Effect[].class);
        return Arrays.asList(effects);
    }

    @Override
    public void close() {
        simulators.close();
    }

    /** One operation; {@code fails} tells whether it made no account. */
    record Effect(String enrollmentId, boolean fails, String partnerAccountId) {}
}
