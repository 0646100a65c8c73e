package dev.enrollment.acceptance.samples;

import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a file of applications: a record to publish and its story.
 *
 * @param key the record's key, equal to the submission ID
 * @param application the application in JSON with the field names of the contract; null for bytes
 *     that are no Avro
 * @param bytes the value of a record that nobody can decode, null otherwise
 * @param script the story
 */
public record Sample(
        String key, @Nullable ObjectNode application, byte @Nullable [] bytes, Script script) {

    static Sample of(ObjectNode line) {
        JsonNode demo = line.remove("demo");
        Script script = Script.of(demo);
        if (demo != null && demo.has("bytes")) {
            byte[] bytes = HexFormat.of().parseHex(demo.path("bytes").asString());
            return new Sample(demo.path("key").asString(), null, bytes, script);
        }
        return new Sample(line.path("submissionId").asString(), line, null, script);
    }

    /** The application of a record that has one. */
    public ObjectNode requireApplication() {
        return Objects.requireNonNull(application, "bytes are no application");
    }

    /** The company's name, or the key of a record that has none. */
    public String company() {
        return application == null ? key : text("company", "legalName");
    }

    public String market() {
        return application == null ? "" : application.path("market").asString("");
    }

    /** Mailbox of the company's administrator. */
    public String mailbox() {
        return text("administrator", "email");
    }

    /** Telephone of the company's administrator, as the partner wrote it. */
    public String phone() {
        return text("administrator", "phone");
    }

    public String givenName() {
        return text("administrator", "givenName");
    }

    public String familyName() {
        return text("administrator", "familyName");
    }

    /** The record that answers a request for information; empty where the script has none. */
    public Optional<Sample> amendment() {
        if (application == null || script.change() == null) {
            return Optional.empty();
        }
        ObjectNode amended = application.deepCopy();
        merge(amended, script.change());
        amended.put("submissionId", key + "-amended");
        amended.put("amends", key);
        return Optional.of(new Sample(key + "-amended", amended, null, script));
    }

    private static void merge(ObjectNode target, JsonNode change) {
        change.forEachEntry(
                (name, value) -> {
                    if (value.isObject() && target.get(name) instanceof ObjectNode inner) {
                        merge(inner, value);
                    } else {
                        target.set(name, value);
                    }
                });
    }

    private String text(String object, String field) {
        return application == null ? "" : application.path(object).path(field).asString("");
    }
}
