package dev.enrollment.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupArgumentsTest {

    @Test
    void readsAllArguments(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("client.properties"), "sasl.mechanism=X\n");
        Path credentials = Files.createDirectory(folder.resolve("credentials"));
        Files.writeString(credentials.resolve("account-service"), "secret\n");

        var arguments =
                SetupArguments.parse(
                        "--bootstrap-servers", "a:1,b:2",
                        "--registry-url", "http://registry",
                        "--partners", "aurora,borealis",
                        "--replication-factor", "3",
                        "--client-config", file.toString(),
                        "--credentials", credentials.toString());

        assertThat(arguments.registryUrl()).isEqualTo("http://registry");
        assertThat(arguments.partners()).containsExactly("aurora", "borealis");
        assertThat(arguments.replication()).isEqualTo((short) 3);
        assertThat(arguments.clientSettings())
                .containsExactly(
                        entry("bootstrap.servers", "a:1,b:2"), entry("sasl.mechanism", "X"));
        assertThat(arguments.credentials().passwords())
                .containsExactly(entry("account-service", "secret"));
        assertThat(arguments.toString()).doesNotContain("secret");
    }

    @Test
    void assumesOneCopyAndNoPartner() {
        var arguments =
                SetupArguments.parse("--bootstrap-servers", "a:1", "--registry-url", "http://r");

        assertThat(arguments.partners()).isEmpty();
        assertThat(arguments.replication()).isEqualTo((short) 1);
        assertThat(arguments.clientSettings()).containsOnlyKeys("bootstrap.servers");
        assertThat(arguments.credentials().isEmpty()).isTrue();
    }

    @Test
    void refusesAFolderWithoutPasswords(@TempDir Path folder) throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.read(folder))
                .withMessageContaining(" is empty: each principal, like account-service,");
        Files.writeString(folder.resolve("account-service"), "\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.read(folder))
                .withMessageEndingWith("account-service is empty: it must hold a password");
    }

    @Test
    void saysWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetupArguments.parse("--registry-url", "http://r"))
                .withMessage("--bootstrap-servers is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetupArguments.parse("--partner", "aurora"))
                .withMessage("Unknown argument --partner");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetupArguments.parse("--partners"))
                .withMessage("--partners needs a value");
    }
}
