package dev.enrollment.sandbox.supervisor;

import dev.enrollment.sandbox.identity.VendorFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm that every installation has, {@code realm.json}, with the sandbox's values for its
 * variables, its people and its partners.
 */
public final class SandboxRealm {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)}");
    private static final JsonMapper JSON = JsonMapper.shared();

    private SandboxRealm() {}

    /** As Keycloak's administration takes it; placeholders are ports, by part or service. */
    public static String json(Map<String, String> placeholders) {
        Properties values = new Properties();
        values.putAll(VendorFile.variables());
        try {
            values.load(new StringReader(Template.fill("/realm-sandbox.properties", placeholders)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String realm = Template.fill("/realm.json", placeholders);
        JsonNode own = JSON.readTree(Template.fill("/realm-sandbox.json", placeholders));
        ObjectNode whole = (ObjectNode) JSON.readTree(fill(realm, values));
        own.properties().forEach(part -> add(whole, part.getKey(), part.getValue()));
        return JSON.writeValueAsString(whole);
    }

    private static void add(ObjectNode whole, String name, JsonNode own) {
        if (whole.get(name) instanceof ArrayNode shipped) {
            shipped.addAll((ArrayNode) own);
        } else {
            whole.set(name, own);
        }
    }

    private static String fill(String realm, Properties values) {
        return VARIABLE.matcher(realm)
                .replaceAll(
                        variable -> {
                            String value = values.getProperty(variable.group(1));
                            if (value == null) {
                                throw new IllegalArgumentException("Unknown " + variable.group());
                            }
                            return Matcher.quoteReplacement(value);
                        });
    }
}
