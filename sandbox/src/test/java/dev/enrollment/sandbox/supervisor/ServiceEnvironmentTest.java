package dev.enrollment.sandbox.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceEnvironmentTest {

    private final Map<String, String> placeholders =
            new HashMap<>(new SandboxPorts(28_000).placeholders());

    @BeforeEach
    void seal() {
        for (String name : List.of("seal.key-store", "seal.authority", "seal.password")) {
            placeholders.put(name, "any");
        }
    }

    @Test
    void givesEachServiceItsOwnDatabaseAndTheCommonBroker() {
        placeholders.put("links.keys", "k1:secret");
        ServiceEnvironment environment = new ServiceEnvironment(placeholders, true);
        for (ServiceName service : ServiceName.values()) {
            assertThat(environment.of(service.text()))
                    .containsEntry("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:28092")
                    .containsEntry(
                            "SPRING_DATASOURCE_URL",
                            "jdbc:postgresql://localhost:28432/" + service.database());
        }
        assertThat(environment.of("agreement-service"))
                .containsEntry("ENROLLMENT_LINKS_KEYS", "k1:secret");
        assertThat(environment.of("account-service")).doesNotContainKey("ENROLLMENT_LINKS_KEYS");
    }

    @Test
    void leavesTheDelaysAsShippedUnlessHurried() {
        placeholders.put("links.keys", "k1:secret");
        String delay = "ENROLLMENT_AGREEMENT_REMINDERS_AFTEROFFER";

        assertThat(new ServiceEnvironment(placeholders, true).of("agreement-service"))
                .containsEntry(delay, "25s");
        assertThat(new ServiceEnvironment(placeholders, false).of("agreement-service"))
                .doesNotContainKey(delay);
    }

    @Test
    void refusesAPlaceholderThatHasNoValue() {
        assertThatThrownBy(() -> Template.fillText("a {{nothing}}", placeholders))
                .hasMessageContaining("{{nothing}}");
    }
}
