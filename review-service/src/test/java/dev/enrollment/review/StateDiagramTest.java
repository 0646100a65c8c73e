package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's diagram is the table of transitions. */
class StateDiagramTest {

    private static final Path README = Path.of("README.md");

    @Test
    void readmeShowsTheTransitionTable() throws IOException {
        assertThat(Files.readString(README))
                .as("replace the diagram in %s by the expected text", README)
                .contains("```mermaid\n" + diagram() + "```\n");
    }

    private static String diagram() {
        StringBuilder diagram = new StringBuilder("stateDiagram-v2\n    [*] --> CHECKING : OPEN\n");
        for (ReviewStatus status : ReviewStatus.values()) {
            for (ReviewCommand command : ReviewCommand.values()) {
                status.after(command)
                        .ifPresent(
                                next ->
                                        diagram.append(
                                                "    %s --> %s : %s%n"
                                                        .formatted(status, next, command)));
            }
            if (status.isFinal()) {
                diagram.append("    %s --> [*]%n".formatted(status));
            }
        }
        return diagram.toString();
    }
}
