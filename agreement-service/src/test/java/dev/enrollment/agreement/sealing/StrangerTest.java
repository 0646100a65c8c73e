package dev.enrollment.agreement.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.agreement.Sha256;
import dev.enrollment.tests.PageLanguages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody with an empty folder, a sealed agreement, an evidence pack and Debian's tools, who
 * follows what stands in each {@code VERIFY.txt}.
 */
class StrangerTest {

    private static final int FLIPS = 200;
    private static final long SEED = 20_261_128;
    private static final Pattern SIGNED =
            Pattern.compile("/ByteRange \\[(\\d+) (\\d+) (\\d+) (\\d+)\\]");

    @TempDir static Path simulators;
    @TempDir static Path folder;
    private static @Nullable StrangersShell stranger;
    private static byte[] pdf = {};
    private static byte[] pack = {};

    @BeforeAll
    static void sealASample() throws Exception {
        stranger = StrangersShell.in(folder);
        try (var sample = SealedSample.in(simulators)) {
            var sealed = sample.sealed("en");
            pdf = sealed.pdf();
            pack = new AsicPack(sample.key()).make(SampleCase.of(sealed));
            Files.copy(sample.authorities(), folder.resolve("authorities.pem"));
        }
        write("agreement-sealed.pdf", pdf);
        write("evidence.asice", pack);
    }

    @Test
    void verifiesSealTextPersonAndTimeByTheCommandsThatAreAttached() throws Exception {
        assertThat(stranger().follow(StrangersShell.commands("VERIFY.txt")))
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
    void verifiesTheWholeCaseByTheCommandsThatAreInThePack() throws Exception {
        assertThat(stranger().follow(StrangersShell.commands("VERIFY-PACK.txt")))
                .contains(
                        "events.ndjson: OK",
                        "CAdES Verification successful",
                        "Verification: OK",
                        "Signature is Valid",
                        "\"lastEventSha256\" : ");
        assertThat(Files.readString(folder.resolve("case.json")))
                .contains("\"2026-01\"", "\"rita\"", "\"MAILBOX_UNKNOWN\"", "\"an audit\"")
                .containsSubsequence(
                        "\"letter 1\"",
                        "\"fate\" : \"FAILED\"",
                        "\"UNCONFIRMED\"",
                        "\"MAILBOX_UNKNOWN\"")
                .containsSubsequence("\"letter 2\"", "\"fate\" : \"SENT\"");
        for (String language : PageLanguages.all().toList()) {
            assertThat(Files.readString(folder.resolve("declaration-2026-01-" + language + ".txt")))
                    .contains("authority=", "consent=");
        }
        assertThat(Files.readString(folder.resolve("evidence.json")))
                .isEqualTo(SealedSample.EVIDENCE);
        assertThat(Files.readString(folder.resolve("mimetype")))
                .isEqualTo("application/vnd.etsi.asic-e+zip");
    }

    @Test
    void noticesAnEventThatWasTakenOutOfTheChain() throws Exception {
        String chain = StrangersShell.commands("VERIFY-PACK.txt", "5. No event", "Numbers:");
        String events = text("events.ndjson");
        write("case.json", text("case.json").getBytes(StandardCharsets.UTF_8));
        write("events.ndjson", events.getBytes(StandardCharsets.UTF_8));
        stranger().follow(chain);

        List<String> lines = events.lines().toList();
        write(
                "events.ndjson",
                (lines.get(0) + "\n" + lines.get(2) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(stranger().ask("bash", "-euo", "pipefail", "-c", chain).code()).isNotZero();
    }

    @Test
    void isToldInPlainWordsWhatHoldsAndWhatDoesNot() throws Exception {
        assertThat(verify("whole.pdf", pdf, 0))
                .contains("holds          The seal is valid", "holds          The time stamp")
                .doesNotContain("DOES NOT");
        assertThat(verify("whole.asice", pack, 0))
                .contains(
                        "holds          Each file is unchanged",
                        "holds          The vendor's seal covers SHA256SUMS",
                        "holds          No event was changed")
                .doesNotContain("DOES NOT");

        byte[] changed = pdf.clone();
        changed[changed.length / 4] ^= 1;
        assertThat(verify("changed.pdf", changed, 1)).contains("DOES NOT HOLD  The seal is valid");
        byte[] broken = pack.clone();
        broken[broken.length / 4] ^= 1;
        assertThat(verify("broken.asice", broken, 1))
                .contains("DOES NOT HOLD  Each file is unchanged");
    }

    private static String verify(String name, byte[] file, int expected) throws Exception {
        write(name, file);
        var answer =
                stranger()
                        .ask(
                                "bash",
                                Path.of("../enroll").toRealPath().toString(),
                                "verify",
                                folder.resolve(name).toString(),
                                folder.resolve("authorities.pem").toString());
        assertThat(answer.code()).as(answer.said()).isEqualTo(expected);
        return answer.said();
    }

    @Test
    void noticesEachFlippedByteOfTheAgreement() throws Exception {
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
                write("flipped.pdf", changed);
                assertThat(stranger().ask("pdfsig", "-nocert", "flipped.pdf").said())
                        .as("byte %d", at)
                        .doesNotContain("Signature is Valid");
            }
        }
    }

    /** Unless not one file in it differs: marks of the zip itself are under no seal. */
    @Test
    void noticesEachFlippedByteOfThePack() throws Exception {
        String commands = StrangersShell.commands("VERIFY-PACK.txt", "1. Each file", "3. The time");
        String clean =
                "find . -mindepth 1 ! -name evidence.asice ! -name authorities.pem -delete\n";
        var whole = entries(pack);
        var random = new Random(SEED);
        var place = new StrangersShell(Files.createDirectory(folder.resolve("flips")), false);
        Files.copy(folder.resolve("authorities.pem"), place.folder().resolve("authorities.pem"));
        int noticed = 0;
        Files.write(place.folder().resolve("evidence.asice"), pack);
        place.follow(commands);
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] changed = pack.clone();
            int at = random.nextInt(pack.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(Sha256.of(changed)).isNotEqualTo(Sha256.of(pack));

            Files.write(place.folder().resolve("evidence.asice"), changed);
            var answer = place.ask("bash", "-euo", "pipefail", "-c", clean + commands);
            if (answer.code() == 0) {
                for (var file : whole.entrySet()) {
                    var unpacked = Files.readAllBytes(place.folder().resolve(file.getKey()));
                    assertThat(new String(unpacked, StandardCharsets.UTF_8))
                            .as("byte %d", at)
                            .isEqualTo(file.getValue());
                }
            } else {
                noticed++;
            }
        }
        assertThat(noticed).isGreaterThan(FLIPS / 2);
    }

    private static String text(String name) throws IOException {
        return Objects.requireNonNull(entries(pack).get(name));
    }

    /** Text of each file. */
    private static Map<String, String> entries(byte[] zip) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                entries.put(
                        file.getName(), new String(files.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private static StrangersShell stranger() {
        return Objects.requireNonNull(stranger);
    }
}
