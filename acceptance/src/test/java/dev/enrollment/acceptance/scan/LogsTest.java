package dev.enrollment.acceptance.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {

    private static final List<String> SERVICES =
            List.of("account", "review", "agreement", "notification");

    @TempDir private Path folder;

    @Test
    void readsEveryLineOfEveryServiceAndItsOlderFiles() throws IOException {
        for (String service : SERVICES) {
            write(service + "-service.log", "of " + service);
        }
        write("review-service.log.1", "first\nsecond");
        Map<String, String> read = new HashMap<>();
        long lines = new Logs(folder).read(read::put);
        assertThat(lines).isEqualTo(6);
        assertThat(read)
                .containsEntry("account-service.log:1", "of account")
                .containsEntry("review-service.log.1:2", "second");
    }

    @Test
    void survivesMalformedBytes() throws IOException {
        for (String service : SERVICES) {
            Files.write(folder.resolve(service + "-service.log"), new byte[] {'a', (byte) 0xff});
        }
        assertThat(new Logs(folder).read((where, line) -> {})).isEqualTo(4);
    }

    @Test
    void refusesToCallAMissingLogClean() throws IOException {
        write("account-service.log", "alone");
        assertThatThrownBy(() -> new Logs(folder).read((where, line) -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("review-service");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
