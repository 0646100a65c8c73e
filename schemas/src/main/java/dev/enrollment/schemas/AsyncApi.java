package dev.enrollment.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * The AsyncAPI document of all topics, made of the catalogue and the schemas, so that it cannot say
 * anything else than they do.
 */
public final class AsyncApi {

    private static final String KAFKA_BINDING = "0.5.0";
    private static final String AVRO = "application/vnd.apache.avro+json;version=1.9.0";
    private static final String ANY_PARTNER = "any";
    private static final String PARAMETER = "{partner}";

    private final ObjectMapper json = new ObjectMapper();
    private final ObjectNode channels = json.createObjectNode();
    private final ObjectNode operations = json.createObjectNode();
    private final ObjectNode messages = json.createObjectNode();

    private AsyncApi() {}

    /** The document as JSON text, ending with a line break. */
    public static String document() {
        return new AsyncApi().write();
    }

    /** Writes the document to the file named by the only argument. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), document());
    }

    private String write() {
        Stream.concat(
                        TopicCatalogue.internal().stream(),
                        TopicCatalogue.ofPartner(ANY_PARTNER).stream())
                .forEach(this::add);
        ObjectNode root = json.createObjectNode();
        root.put("asyncapi", "3.0.0");
        root.set("info", info());
        root.put("defaultContentType", "application/vnd.confluent.avro");
        root.putObject("servers")
                .putObject("sandbox")
                .put("host", "localhost:27092")
                .put("protocol", "kafka")
                .put("description", "The sandbox's broker");
        root.set("channels", channels);
        root.set("operations", operations);
        root.putObject("components").set("messages", messages);
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode info() {
        ObjectNode info = json.createObjectNode();
        info.put("title", "Partner enrollment");
        info.put("version", "0.1.0");
        info.put(
                "description",
                "Topics of the enrollment pipeline. A partner's system writes its applications topic"
                        + " and reads its replies topic; the others are between the services.");
        info.putObject("license").put("name", "Apache-2.0");
        return info;
    }

    private void add(Topic topic) {
        boolean partners = Topics.partnerOf(topic.name()).isPresent();
        String name = topic.name().replace("." + ANY_PARTNER + ".", ".");
        ObjectNode channel = channels.putObject(name);
        channel.put("address", partners ? address(topic) : topic.name());
        channel.put("title", name);
        channel.put("description", description(topic));
        if (partners) {
            channel.putObject("parameters")
                    .putObject("partner")
                    .put("description", "The partner's short name: " + Topics.PARTNER_NAME);
        }
        ObjectNode carried = channel.putObject("messages");
        topic.types()
                .forEach(
                        type ->
                                carried.putObject(type.getName())
                                        .put("$ref", "#/components/messages/" + type.getName()));
        kafka(channel).put("partitions", topic.partitions());
        topic.types().forEach(type -> message(topic, type));
        operation(topic, name);
    }

    private static String address(Topic topic) {
        return topic.name().replace("." + ANY_PARTNER + ".", "." + PARAMETER + ".");
    }

    private static String writer(Topic topic) {
        return topic.writer().replace("partner-" + ANY_PARTNER, "the partner's system");
    }

    private static String description(Topic topic) {
        return "Written by %s. Key: %s. Kept: %s. %s personal data."
                .formatted(
                        writer(topic),
                        topic.contents().key(),
                        topic.retention(),
                        topic.contents().personalData() ? "Holds" : "Holds no");
    }

    private void message(Topic topic, Schema type) {
        ObjectNode message = messages.putObject(type.getName());
        message.put("name", type.getFullName());
        message.put("title", type.getName());
        message.put("summary", type.getDoc());
        ObjectNode payload = message.putObject("payload");
        payload.put("schemaFormat", AVRO);
        try {
            payload.set("schema", json.readTree(PlainSchema.of(type).toString()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        ObjectNode kafka = kafka(message);
        kafka.putObject("key").put("type", "string").put("description", topic.contents().key());
        kafka.put("schemaIdLocation", "payload");
        kafka.put("schemaIdPayloadEncoding", "confluent");
    }

    private void operation(Topic topic, String name) {
        ObjectNode operation = operations.putObject(name + ".write");
        operation.put("action", "send");
        operation.putObject("channel").put("$ref", "#/channels/" + name);
        operation.put("summary", "Written by " + writer(topic) + " alone");
        List<Schema> types = topic.types();
        var carried = operation.putArray("messages");
        types.forEach(
                type ->
                        carried.addObject()
                                .put("$ref", "#/channels/" + name + "/messages/" + type.getName()));
    }

    private static ObjectNode kafka(ObjectNode of) {
        return of.putObject("bindings").putObject("kafka").put("bindingVersion", KAFKA_BINDING);
    }
}
