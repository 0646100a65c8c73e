package dev.enrollment.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FULL_TRANSITIVE: today's contract and every released version read each other's records. */
class ReleasedContractTest {

    private static final Path RELEASED = Path.of("released");

    @Test
    void readsAndIsReadByEveryReleasedVersion() throws IOException {
        List<Release> releases = Release.readAll(RELEASED);

        assertThat(releases).isNotEmpty();
        for (Release release : releases) {
            assertThat(release.types()).as(release.version()).hasSizeGreaterThan(20);
            assertThat(Evolution.breaks(release, Release.current())).isEmpty();
        }
    }

    @Test
    void keepsAVersionAsItIs(@TempDir Path folder) throws IOException {
        Release.current().writeTo(folder.resolve("1.2.3"));

        assertThat(Release.readAll(folder))
                .containsExactly(new Release("1.2.3", Release.current().types()));
        assertThatThrownBy(() -> Release.current().writeTo(folder.resolve("1.2.3")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void holdsNoMarkOfOneLanguage() {
        assertThat(Release.current().types()).isNotEmpty();
        assertThat(Release.current().types().toString()).doesNotContain("avro.java");
    }
}
