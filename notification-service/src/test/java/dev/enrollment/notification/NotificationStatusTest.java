package dev.enrollment.notification;

import static dev.enrollment.notification.NotificationStatus.DUE;
import static dev.enrollment.notification.NotificationStatus.FAILED;
import static dev.enrollment.notification.NotificationStatus.IN_DOUBT;
import static dev.enrollment.notification.NotificationStatus.RESENDING;
import static dev.enrollment.notification.NotificationStatus.SENDING;
import static dev.enrollment.notification.NotificationStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationStatusTest {

    /**
     * One column for each command in the order of {@link NotificationCommand}; {@code -} is
     * illegal.
     */
    @ParameterizedTest
    @CsvSource({
        "DUE,       SENDING,   -,         -,    -,        -,      -,        DUE,  -",
        "SENDING,   -,         SENDING,   SENT, DUE,      FAILED, IN_DOUBT, -,    -",
        "IN_DOUBT,  RESENDING, -,         SENT, -,        -,      -,        -,    -",
        "RESENDING, -,         RESENDING, SENT, IN_DOUBT, FAILED, FAILED,   -,    -",
        "SENT,      -,         -,         SENT, -,        -,      -,        -,    FAILED",
        "FAILED,    -,         -,         -,    -,        -,      -,        DUE,  FAILED",
    })
    void followsTheTable(
            NotificationStatus status,
            String claim,
            String handOver,
            String confirm,
            String postpone,
            String refuse,
            String doubt,
            String resend,
            String bounce) {
        String row =
                Stream.of(NotificationCommand.values())
                        .map(command -> status.after(command).map(Enum::name).orElse("-"))
                        .collect(Collectors.joining(","));
        assertThat(row)
                .isEqualTo(
                        String.join(
                                ",", claim, handOver, confirm, postpone, refuse, doubt, resend,
                                bounce));
    }

    @Test
    void readmeShowsTheTable() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(diagram());
    }

    @Test
    void onlySuccessMattersOnceTheClaimWasTakenBack() {
        var accepted = new PostingResult.Accepted();
        var postponed = new PostingResult.Postponed("CONNECTION");
        assertThat(Stream.of(NotificationStatus.values()).filter(status -> status.awaits(accepted)))
                .containsExactly(SENDING, IN_DOUBT, RESENDING);
        assertThat(
                        Stream.of(NotificationStatus.values())
                                .filter(status -> status.awaits(postponed)))
                .containsExactly(SENDING, RESENDING);
        assertThat(Stream.of(DUE, SENT, FAILED)).noneMatch(status -> status.awaits(accepted));
    }

    private static String diagram() {
        return Stream.of(NotificationStatus.values())
                .flatMap(
                        status ->
                                Stream.of(NotificationCommand.values())
                                        .map(command -> line(status, command)))
                .flatMap(Optional::stream)
                .collect(
                        Collectors.joining(
                                "\n",
                                "```mermaid\nstateDiagram-v2\n    [*] --> DUE\n",
                                "\n    SENT --> [*]\n```"));
    }

    private static Optional<String> line(NotificationStatus status, NotificationCommand command) {
        return status.after(command)
                .filter(next -> next != status)
                .map(next -> "    %s --> %s: %s".formatted(status, next, word(command)));
    }

    private static String word(NotificationCommand command) {
        return command.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
