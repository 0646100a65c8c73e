package dev.enrollment.acceptance.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFileTest {

    private static final String LINE =
            """
            {"submissionId":"s-{run}","market":"DE","declaration":{"declaredAt":"{now}"}}
            """;

    @TempDir private Path folder;

    @Test
    void fillsInRunAndTime() throws IOException {
        var sample = read(LINE, Instant.parse("2026-11-22T12:00:00.123456Z")).getFirst();
        assertThat(sample.key()).isEqualTo("s-95348800");
        assertThat(sample.requireApplication().at("/declaration/declaredAt").asString())
                .isEqualTo("2026-11-22T12:00:00.123Z");
    }

    @Test
    void expectsAnActivePartnerWhereNothingIsSaid() throws IOException {
        Script script = read(LINE, Instant.EPOCH).getFirst().script();
        assertThat(script.plot()).isEqualTo(Plot.ACTIVE);
        assertThat(script.isPlain()).isTrue();
    }

    @Test
    void takesTheDemoBlockOutOfTheApplication() throws IOException {
        var sample =
                read("{\"submissionId\":\"a\",\"demo\":{\"plot\":\"LATE\"}}", Instant.EPOCH)
                        .getFirst();
        assertThat(sample.requireApplication().has("demo")).isFalse();
        assertThat(sample.script().plot()).isEqualTo(Plot.LATE);
        assertThat(sample.script().isPlain()).isFalse();
    }

    @Test
    void readsBytesThatAreNoAvro() throws IOException {
        var sample =
                read("{\"demo\":{\"key\":\"k\",\"bytes\":\"00ff\"}}", Instant.EPOCH).getFirst();
        assertThat(sample.key()).isEqualTo("k");
        assertThat(sample.bytes()).containsExactly(0, 0xff);
    }

    @Test
    void mergesAnAmendmentIntoTheApplication() throws IOException {
        String line =
                """
                {"submissionId":"a","office":{"city":"Ulm","street":"Gasse 1"},\
                "demo":{"plot":"INFORMATION","change":{"office":{"street":"Gasse 2"}}}}
                """;
        var amended = read(line, Instant.EPOCH).getFirst().amendment().orElseThrow();
        assertThat(amended.key()).isEqualTo("a-amended");
        assertThat(amended.requireApplication().toString())
                .isEqualTo(
                        "{\"submissionId\":\"a-amended\",\"office\":{\"city\":\"Ulm\","
                                + "\"street\":\"Gasse 2\"},\"amends\":\"a\"}");
    }

    @Test
    void namesTheLineThatIsNoJson() {
        assertThatThrownBy(() -> read(LINE + "nonsense\n", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("applications.jsonl:2");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read("\n", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Sample> read(String text, Instant now) throws IOException {
        return SampleFile.read(Files.writeString(folder.resolve("applications.jsonl"), text), now);
    }
}
