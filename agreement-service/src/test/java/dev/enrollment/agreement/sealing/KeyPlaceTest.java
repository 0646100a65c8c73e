package dev.enrollment.agreement.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.enrollment.sandbox.trust.SandboxTrust;
import jakarta.validation.Validation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With SoftHSM in the place of a module of hardware. */
class KeyPlaceTest {

    private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final String PIN = "271828";

    @TempDir private Path folder;

    @Test
    void sealsWithAKeyThatNeverLeavesItsModule() throws Exception {
        assumeTrue(Files.exists(LIBRARY), "SoftHSM is missing: apt-get install softhsm2");
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Path settings =
                Files.writeString(
                        folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\n");
        run(
                settings,
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label=seal",
                "--so-pin=" + PIN,
                "--pin=" + PIN);
        try (var sample = SealedSample.in(folder.resolve("simulators"))) {
            assertThat(
                            run(
                                    settings,
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty(
                                            "surefire.test.class.path",
                                            System.getProperty("java.class.path")),
                                    SealByModule.class.getName(),
                                    LIBRARY.toString(),
                                    PIN,
                                    sample.keyStore().toString(),
                                    sample.authorities().toString(),
                                    sample.url("/trust/timestamps").toString()))
                    .contains("Sealed at PAdES-BASELINE-LT");
        }
    }

    @Test
    void asksForAKeyInOnePlace() {
        assertThat(flaws(null, null)).isOne();
        assertThat(flaws(folder, new SealingProperties.Pkcs11(LIBRARY, 0))).isOne();
        assertThat(flaws(folder, null)).isZero();
        assertThat(flaws(null, new SealingProperties.Pkcs11(LIBRARY, 0))).isZero();
    }

    @Test
    void doesNotTakeAnotherKeyThanTheOneThatIsNamed() {
        try (var sample = SealedSample.in(folder.resolve("simulators"));
                var place = KeyPlace.open(settings(sample.keyStore(), null))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> KeyPlace.keyIn(place, "another"))
                    .withMessageContaining("another");
            assertThat(KeyPlace.keyIn(place, null).getCertificate()).isNotNull();
        }
    }

    private int flaws(@Nullable Path file, SealingProperties.@Nullable Pkcs11 module) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(settings(file, module)).size();
        }
    }

    private SealingProperties settings(
            @Nullable Path file, SealingProperties.@Nullable Pkcs11 module) {
        return new SealingProperties(
                file,
                module,
                null,
                SandboxTrust.PASSWORD,
                folder,
                URI.create("http://localhost:1/"),
                Duration.ofSeconds(1));
    }

    private static String run(Path settings, String... command)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("SOFTHSM2_CONF", settings.toString());
        var running = process.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isZero();
        return said;
    }
}
