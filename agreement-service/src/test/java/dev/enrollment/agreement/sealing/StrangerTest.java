package dev.enrollment.agreement.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.enrollment.agreement.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody with an empty folder, a sealed agreement and Debian's tools, who follows {@code
 * VERIFY.txt}. {@code ./enroll test} installs the tools.
 */
class StrangerTest {

    private static final int FLIPS = 200;
    private static final long SEED = 20_261_128;
    private static final Pattern SIGNED =
            Pattern.compile("/ByteRange \\[(\\d+) (\\d+) (\\d+) (\\d+)\\]");

    @TempDir static Path simulators;
    @TempDir static Path folder;
    private static byte[] pdf = {};

    @BeforeAll
    static void sealASample() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/pdfsig")),
                "pdfsig is missing: apt-get install poppler-utils");
        try (var sample = SealedSample.in(simulators)) {
            pdf = sample.sealed("en").pdf();
            Files.write(folder.resolve("agreement-sealed.pdf"), pdf);
            Files.copy(sample.authorities(), folder.resolve("authorities.pem"));
        }
    }

    @AfterAll
    static void forget() {
        pdf = new byte[] {};
    }

    @Test
    void verifiesSealTextPersonAndTimeByTheCommandsThatAreAttached() throws Exception {
        String commands =
                Files.readString(Path.of("src/main/resources/sealing/VERIFY.txt"))
                        .lines()
                        .filter(line -> line.startsWith("$ "))
                        .map(line -> line.substring(2))
                        .collect(Collectors.joining("\n"));

        String said = run(List.of("bash", "-euo", "pipefail", "-c", commands), 0);

        assertThat(said)
                .contains(
                        "Signature is Valid",
                        SealedSample.order("en").content().hash(),
                        Sha256.of(SealedSample.EVIDENCE),
                        "seal.pem: OK",
                        "Verification: OK",
                        "Time stamp:");
        assertThat(folder.resolve("VERIFY.txt")).exists();
    }

    @Test
    void isToldInPlainWordsWhatHoldsAndWhatDoesNot() throws Exception {
        String enroll = Path.of("../enroll").toRealPath().toString();
        String authorities = folder.resolve("authorities.pem").toString();
        var sealed = folder.resolve("agreement-sealed.pdf").toString();
        assertThat(run(List.of("bash", enroll, "verify", sealed, authorities), 0))
                .contains("holds          The seal is valid", "holds          The time stamp")
                .doesNotContain("DOES NOT");

        byte[] changed = pdf.clone();
        changed[changed.length / 4] ^= 1;
        var other = Files.write(folder.resolve("changed.pdf"), changed).toString();
        assertThat(run(List.of("bash", enroll, "verify", other, authorities), 1))
                .contains("DOES NOT HOLD  The seal is valid");
    }

    @Test
    void noticesEachFlippedByte() throws Exception {
        var ranges = SIGNED.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        assertThat(ranges.find()).isTrue();
        int firstEnd = Integer.parseInt(ranges.group(2));
        int secondStart = Integer.parseInt(ranges.group(3));
        int secondEnd = secondStart + Integer.parseInt(ranges.group(4));
        var random = new Random(SEED);
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] changed = pdf.clone();
            int at = random.nextInt(pdf.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));

            assertThat(Sha256.of(changed)).isNotEqualTo(Sha256.of(pdf));
            if (at < firstEnd || (at >= secondStart && at < secondEnd)) {
                Files.write(folder.resolve("flipped.pdf"), changed);
                assertThat(run(List.of("pdfsig", "-nocert", "flipped.pdf"), -1))
                        .as("byte %d", at)
                        .doesNotContain("Signature is Valid");
            }
        }
    }

    /**
     * @param expected exit code; any where negative
     */
    private static String run(List<String> command, int expected)
            throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        process.environment().clear();
        process.environment().put("PATH", "/usr/bin:/bin");
        process.environment().put("LC_ALL", "C.UTF-8");
        var running = process.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = running.waitFor();
        if (expected >= 0) {
            assertThat(code).as(said).isEqualTo(expected);
        }
        return said;
    }
}
