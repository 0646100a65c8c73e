package dev.enrollment.schemas;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void showsTheCatalogueAsItIs() throws IOException {
        List<String> readme = Files.readAllLines(Path.of("README.md"));

        assertThat(readme.stream().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(
                        TopicCatalogue.with(List.of("p")).stream().map(ReadmeTest::row).toList());
    }

    private static String row(Topic topic) {
        String types = topic.types().stream().map(Schema::getName).collect(joining("`, `"));
        return "| `%s` | %s | %s | %s | `%s` | %d | %s | %s |"
                .formatted(
                        topic.name().replace("partner.p.", "partner.<p>."),
                        topic.writer().replace("partner-p", "the partner's system"),
                        String.join(", ", topic.readers())
                                .replace("partner-p", "the partner's system"),
                        topic.contents().key(),
                        types,
                        topic.partitions(),
                        topic.retention(),
                        topic.contents().personalData() ? "yes" : "no");
    }
}
