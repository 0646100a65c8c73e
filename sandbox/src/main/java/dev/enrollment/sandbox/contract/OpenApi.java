package dev.enrollment.sandbox.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI 3.1 document, and whether bodies are as it says. */
public final class OpenApi {

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    private OpenApi(JsonNode document) {
        this.document = document;
    }

    public static OpenApi of(String yaml) {
        // Jackson's own reader of YAML leaves aliases as they are written.
        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new OpenApi(JsonMapper.shared().valueToTree(read));
    }

    /** The interface of the vendor's back end. */
    public static OpenApi ofProvisioning() {
        return ofFile("/openapi/provisioning-v1.yaml");
    }

    /** The interface of the credit bureau. */
    public static OpenApi ofCreditBureau() {
        return ofFile("/openapi/credit-bureau-v1.yaml");
    }

    private static OpenApi ofFile(String name) {
        try (InputStream file =
                Objects.requireNonNull(OpenApi.class.getResourceAsStream(name), name)) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode document() {
        return document;
    }

    /** What a body breaks of the schema with this name; empty where it keeps it. */
    public List<String> errors(String body, String schema) {
        ObjectNode reference = JsonMapper.shared().createObjectNode();
        return errors(body, reference.put("$ref", "#/components/schemas/" + schema));
    }

    /**
     * What the body of an answer breaks of its description.
     *
     * @param path as the document writes it, variables included
     */
    public List<String> errorsOfAnswer(String method, String path, int status, String body) {
        JsonNode answer =
                resolved(
                        document.path("paths")
                                .path(path)
                                .path(method.toLowerCase(Locale.ROOT))
                                .path("responses")
                                .path(Integer.toString(status)));
        if (answer.isMissingNode()) {
            return List.of("%s %s: %d is not described".formatted(method, path, status));
        }
        return answer.path("content")
                .valueStream()
                .limit(1)
                .flatMap(content -> errors(body, content.path("schema")).stream())
                .toList();
    }

    /** The paths of all fields of the schema with this name that have no fields of their own. */
    public List<String> fields(String schema) {
        return fields(document.at("/components/schemas/" + schema), "");
    }

    private List<String> fields(JsonNode schema, String prefix) {
        List<String> found = new ArrayList<>();
        schema.path("properties")
                .forEachEntry(
                        (name, property) -> {
                            List<String> inner = fields(resolved(property), prefix + name + ".");
                            found.addAll(inner.isEmpty() ? List.of(prefix + name) : inner);
                        });
        return found;
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isString() ? document.at(reference.asString().substring(1)) : node;
    }

    private List<String> errors(String body, JsonNode schema) {
        return schemas
                .computeIfAbsent(schema, this::compiled)
                .validate(body, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.putArray("allOf").add(schema);
        root.set("components", document.get("components"));
        return SCHEMAS.getSchema(root);
    }
}
