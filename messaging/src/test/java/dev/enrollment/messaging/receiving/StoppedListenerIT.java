package dev.enrollment.messaging.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.messaging.OwnBroker;
import dev.enrollment.messaging.Tally;
import dev.enrollment.messaging.TallyApplication;
import dev.enrollment.messaging.Wire;
import dev.enrollment.sandbox.process.Readiness;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A listener ends by itself, and only a new process can mend that. */
@Tag("own-servers")
@SpringBootTest(
        classes = TallyApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=stopping")
@DirtiesContext
class StoppedListenerIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired private Tally tally;
    @Autowired private Listeners listeners;
    @Autowired private SchemaRegistryClient registry;
    @LocalServerPort private int port;

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        OwnBroker.configure(properties);
    }

    @Test
    void aListenerThatEndsUnaskedEndsLiveness() throws InterruptedException {
        UUID key = UUID.randomUUID();
        URI liveness = URI.create("http://localhost:%d/actuator/health/liveness".formatted(port));
        try (Wire wire = new Wire(OwnBroker.bootstrapServers(), registry)) {
            wire.event(key, 1, "one");
            await().atMost(PATIENCE).until(() -> tally.words(key).equals("one "));
            assertThat(Readiness.answers(liveness)).isTrue();

            tally.tell(key);
            wire.event(key, 2, Tally.FATAL);

            await().atMost(PATIENCE).until(() -> !Readiness.answers(liveness));
            assertThat(listeners.dead()).containsExactly("listener of enrollment.accounts");
        }
        listeners.stop();
        assertThat(listeners.isRunning()).isFalse();
    }
}
