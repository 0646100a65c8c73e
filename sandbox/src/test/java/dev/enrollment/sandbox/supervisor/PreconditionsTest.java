package dev.enrollment.sandbox.supervisor;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enrollment.sandbox.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreconditionsTest {

    @Test
    void namesEachTakenPortAndWhatWantsIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int free = Ports.freeRun(1);
            assertThatThrownBy(
                            () ->
                                    Preconditions.requireFree(
                                            Map.of(taken.getLocalPort(), "Kafka", free, "mail")))
                    .isInstanceOf(SandboxFailure.class)
                    .hasMessageContaining("port %d for Kafka".formatted(taken.getLocalPort()))
                    .hasMessageNotContaining("mail");
        }
    }

    @Test
    void namesTheJarsThatAreNotBuilt(@TempDir Path checkout) throws Exception {
        for (ServiceName service : ServiceName.values()) {
            if (service != ServiceName.REVIEW) {
                Path jar = Preconditions.jar(checkout, service);
                Files.createDirectories(jar.getParent());
                Files.createFile(jar);
            }
        }
        assertThatThrownBy(() -> Preconditions.requireJars(checkout))
                .isInstanceOf(SandboxFailure.class)
                .hasMessageContaining("review-service/target/review-service.jar")
                .hasMessageNotContaining("account-service");
    }

    @Test
    void isContentWithThisMachine() {
        assertThatCode(Preconditions::requireTools).doesNotThrowAnyException();
    }
}
