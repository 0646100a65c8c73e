package dev.enrollment.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccountStatusTest {

    @Test
    void readmeShowsTheTableAsItIs() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(diagram());
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusCanBeReached(AccountStatus status) {
        Set<AccountStatus> reached = EnumSet.of(AccountStatus.CREATED);
        for (int i = 0; i < AccountStatus.values().length; i++) {
            Set<AccountStatus> next = EnumSet.copyOf(reached);
            reached.forEach(
                    one ->
                            Arrays.stream(AccountCommand.values())
                                    .flatMap(command -> one.after(command).stream())
                                    .forEach(next::add));
            reached = next;
        }
        assertThat(reached).contains(status);
    }

    @ParameterizedTest
    @CsvSource({
        "APPLIED, CONTRACT, true",
        "APPLIED, LAPSE, true",
        "REJECTED, OFFER, true",
        "CREATED, COMPLETE, true",
        "WITHDRAWN, APPROVE, false",
        "LAPSED, CONTRACT, false",
        "ACTIVE, APPROVE, false",
        "PROVISIONING, CONTRACT, false",
    })
    void knowsWhatMayStillBecomeLegal(
            AccountStatus status, AccountCommand command, boolean mayLater) {
        assertThat(status.mayLater(command)).isEqualTo(mayLater);
    }

    @Test
    void onlyAnEndedAccountFreesItsCompany() {
        assertThat(Arrays.stream(AccountStatus.values()).filter(status -> !status.live()))
                .containsExactly(
                        AccountStatus.REJECTED,
                        AccountStatus.WITHDRAWN,
                        AccountStatus.LAPSED,
                        AccountStatus.ERASED);
    }

    private static String diagram() {
        return Stream.concat(
                        Stream.of("stateDiagram-v2", "    [*] --> CREATED"),
                        Arrays.stream(AccountStatus.values()).flatMap(AccountStatusTest::edges))
                .collect(Collectors.joining("\n", "```mermaid\n", "\n```"));
    }

    private static Stream<String> edges(AccountStatus from) {
        return Arrays.stream(AccountCommand.values())
                .flatMap(
                        command ->
                                from.after(command).stream()
                                        .map(
                                                to ->
                                                        "    %s --> %s: %s"
                                                                .formatted(from, to, command)));
    }
}
