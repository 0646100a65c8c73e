package dev.enrollment.acceptance.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidencePackTest {

    private final String enrollment = UUID.randomUUID().toString();
    @TempDir private Path folder;

    @Test
    void asksOnceWithTheReasonAndKeepsTheBytes() throws IOException {
        Path file = folder.resolve("case.asice");
        try (var service = new ScriptedService(200, "PK…")) {
            var pack = new EvidencePack(service.as("agreement"));
            pack.run(enrollment, "--to", file.toString(), "--reason", "Audit");

            assertThat(file).content().isEqualTo("PK…");
            assertThatIllegalStateException()
                    .isThrownBy(
                            () -> pack.run(enrollment, "--to", file.toString(), "--reason", "B"))
                    .withMessageContaining("exists already");
            assertThat(service.asked)
                    .containsExactly(
                            "/api/agreements/" + enrollment + "/pack{\"reason\":\"Audit\"}");
        }
    }

    @Test
    void saysWhyThereIsNone() throws IOException {
        Path file = folder.resolve("none.asice");
        try (var service = new ScriptedService(503, "{\"detail\":\"An authority is away\"}")) {
            var pack = new EvidencePack(service.as("agreement"));
            assertThatIllegalStateException()
                    .isThrownBy(
                            () -> pack.run(enrollment, "--to", file.toString(), "--reason", "B"))
                    .withMessage("agreement: 503 An authority is away");
            assertThatIllegalArgumentException().isThrownBy(() -> pack.run(enrollment));
        }
        assertThat(file).doesNotExist();
    }
}
