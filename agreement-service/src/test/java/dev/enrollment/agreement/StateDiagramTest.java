package dev.enrollment.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The diagram in the README is drawn from the table of transitions. */
class StateDiagramTest {

    @Test
    void theReadmeShowsTheTransitionsAsTheyAre() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .as("replace the diagram in README.md by the expected one")
                .contains(diagram());
    }

    private static String diagram() {
        return """
                ```mermaid
                stateDiagram-v2
                    [*] --> OFFERED: offer
                %s
                ```
                """
                .formatted(
                        Arrays.stream(AgreementStatus.values())
                                .map(StateDiagramTest::transitionsFrom)
                                .filter(lines -> !lines.isEmpty())
                                .collect(Collectors.joining("\n")));
    }

    private static String transitionsFrom(AgreementStatus status) {
        return Arrays.stream(AgreementCommand.values())
                .filter(status::allows)
                .filter(command -> !repeatsAnAnswer(status, command))
                .map(command -> arrow(status, command))
                .collect(Collectors.joining("\n"));
    }

    private static boolean repeatsAnAnswer(AgreementStatus status, AgreementCommand command) {
        return status != AgreementStatus.OFFERED && status.after(command) == status;
    }

    private static String arrow(AgreementStatus status, AgreementCommand command) {
        return "    %s --> %s: %s"
                .formatted(
                        status,
                        status.after(command),
                        command.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
