package dev.enrollment.account.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's diagram of provisioning is the table of transitions. */
class ProvisioningDiagramTest {

    private static final Path README = Path.of("README.md");

    @Test
    void readmeShowsTheTransitionTable() throws IOException {
        assertThat(Files.readString(README))
                .as("replace the diagram of provisioning in %s by the expected text", README)
                .contains("```mermaid\n" + diagram() + "```\n");
    }

    private static String diagram() {
        var diagram = new StringBuilder("stateDiagram-v2\n    [*] --> REQUESTED\n");
        for (ProvisioningStatus status : ProvisioningStatus.values()) {
            for (StepOutcome outcome : StepOutcome.values()) {
                status.after(outcome)
                        .ifPresent(
                                next ->
                                        diagram.append(
                                                "    %s --> %s : %s%n"
                                                        .formatted(status, next, outcome)));
            }
        }
        return diagram.append("    COMPLETED --> [*]\n").toString();
    }
}
