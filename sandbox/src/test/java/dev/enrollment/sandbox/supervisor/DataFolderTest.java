package dev.enrollment.sandbox.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir private Path folder;

    @Test
    void makesTheLinkKeysOnce() {
        String keys = DataFolder.at(folder).linkKeys();
        assertThat(keys).startsWith("k1:").isEqualTo(DataFolder.at(folder).linkKeys());
        assertThat(Base64.getDecoder().decode(keys.substring(3))).hasSize(32);
        assertThat(DataFolder.at(folder.resolve("other")).linkKeys()).isNotEqualTo(keys);
    }

    @Test
    void remembersItsBasePort() {
        assertThat(DataFolder.at(folder).basePort(28_000)).isEqualTo(28_000);
        assertThat(DataFolder.at(folder).basePort(29_000)).isEqualTo(28_000);
    }

    @Test
    void tellsWhichProcessesStillRun() {
        DataFolder data = DataFolder.at(folder);
        StateFile.Known self = StateFile.Known.of("self", ProcessHandle.current().pid());
        StateFile.Known earlier =
                new StateFile.Known("earlier", self.pid(), "2000-01-01T00:00:00Z");
        new StateFile(self, 27_000, List.of(earlier)).write(data);
        StateFile read = StateFile.read(data).orElseThrow();
        assertThat(read.sandbox().alive()).contains(ProcessHandle.current());
        assertThat(read.children().getFirst().alive()).isEmpty();
    }

    @Test
    void takesAnUnreadableStateFileForNone() throws Exception {
        DataFolder data = DataFolder.at(folder);
        Files.writeString(data.stateFile(), "{\"sandbox\":");
        assertThat(StateFile.read(data)).isEmpty();
    }
}
