package dev.enrollment.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsyncApiTest {

    private static final Path COMMITTED = Path.of("..", "docs", "asyncapi.json");

    @Test
    void theDocumentInTheDocsIsTheContract() throws IOException {
        assertThat(Files.readString(COMMITTED))
                .as("write %s anew with AsyncApi.main", COMMITTED)
                .isEqualTo(AsyncApi.document());
    }

    @Test
    void everyTopicIsAChannelWithAllItsTypes() throws IOException {
        JsonNode document = new ObjectMapper().readTree(AsyncApi.document());
        JsonNode channels = document.get("channels");

        assertThat(channels).hasSize(TopicCatalogue.internal().size() + 2);
        assertThat(channels.at("/partner.applications/address").asText())
                .isEqualTo("partner.{partner}.applications");
        for (Topic topic : TopicCatalogue.internal()) {
            JsonNode channel = channels.get(topic.name());
            assertThat(channel.get("address").asText()).isEqualTo(topic.name());
            List<String> types = topic.types().stream().map(Schema::getName).toList();
            assertThat(channel.get("messages").fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(types);
            assertThat(types).allMatch(type -> document.at("/components/messages").has(type));
        }
    }

    @Test
    void writesAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("asyncapi.json");
        AsyncApi.main(new String[] {file.toString()});
        assertThat(file).content().isEqualTo(AsyncApi.document());
    }
}
