package dev.enrollment.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Keeps the current contract as a released version. Not part of the build: {@code mvn -pl schemas
 * test -Dtest=ReleaseContract -Dcontract.version=0.2.0} runs it.
 */
class ReleaseContract {

    @Test
    void writesTheVersionsFolder() throws IOException {
        String version = System.getProperty("contract.version");
        assertThat(version).as("contract.version").isNotNull().matches("\\d+\\.\\d+\\.\\d+");

        Release.current().writeTo(Path.of("released").resolve(version));
    }
}
