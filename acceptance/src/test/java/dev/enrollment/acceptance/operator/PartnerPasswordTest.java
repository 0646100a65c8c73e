package dev.enrollment.acceptance.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnerPasswordTest {

    @TempDir private Path folder;

    @Test
    void isMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        Path file = PartnerPassword.in(folder, "partner-newcomer");
        String made = Files.readString(file);

        assertThat(made).matches("[0-9a-f]{48}");
        assertThat(Files.readString(PartnerPassword.in(folder, "partner-newcomer")))
                .isEqualTo(made);
        assertThat(Files.readString(PartnerPassword.in(folder, "partner-other")))
                .isNotEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
