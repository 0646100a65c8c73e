package dev.enrollment.account.intake.web;

import dev.enrollment.account.Field;
import dev.enrollment.account.intake.ApplicationForm;
import dev.enrollment.account.web.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The JSON body of an application, with the field names of the Avro record. Anything may be
 * missing: it is for the rules to say so, all at once.
 */
final class ApplicationBody {

    private static final StrictJson JSON = new StrictJson();

    private final Map<Field, String> texts = new EnumMap<>(Field.class);
    private final List<String> languages = new ArrayList<>();
    private boolean authorityAttested;
    private boolean creditCheckConsented;
    private String textVersion = "";
    private @Nullable Instant declaredAt;

    private ApplicationBody() {}

    static ApplicationForm read(InputStream in) throws IOException {
        return form(JSON.read(in, JsonNode.class));
    }

    static ApplicationForm form(JsonNode json) {
        var body = new ApplicationBody();
        body.readObject(json, "");
        return new ApplicationForm(
                body.texts,
                body.languages,
                new ApplicationForm.Declaration(
                        body.authorityAttested,
                        body.creditCheckConsented,
                        body.textVersion,
                        body.declaredAt));
    }

    private void readObject(JsonNode json, String path) {
        if (!json.isObject()) {
            throw StrictJson.wrongType(path);
        }
        String prefix = path.isEmpty() ? "" : path + ".";
        json.properties().forEach(it -> readProperty(it.getValue(), prefix + it.getKey()));
    }

    private void readProperty(JsonNode json, String path) {
        Field field = Field.at(path).orElse(null);
        if (field == null && !Field.isPart(path)) {
            throw StrictJson.unknownField(path);
        }
        if (json.isNull()) {
            return;
        }
        if (field == null) {
            readObject(json, path);
        } else {
            readField(field, json);
        }
    }

    private void readField(Field field, JsonNode json) {
        switch (field) {
            case SUPPORT_LANGUAGES -> readLanguages(json);
            case AUTHORITY_ATTESTED -> authorityAttested = truth(field, json);
            case CREDIT_CHECK_CONSENTED -> creditCheckConsented = truth(field, json);
            case TEXT_VERSION -> textVersion = text(field.path(), json);
            case DECLARED_AT -> declaredAt = WrittenTime.read(field.path(), json);
            default -> texts.put(field, text(field.path(), json));
        }
    }

    private void readLanguages(JsonNode json) {
        String path = Field.SUPPORT_LANGUAGES.path();
        if (!json.isArray()) {
            throw StrictJson.wrongType(path);
        }
        for (JsonNode language : json) {
            String place = path + "[" + languages.size() + "]";
            languages.add(language.isNull() ? "" : text(place, language));
        }
    }

    private static String text(String path, JsonNode json) {
        if (!json.isString()) {
            throw StrictJson.wrongType(path);
        }
        return json.stringValue();
    }

    private static boolean truth(Field field, JsonNode json) {
        if (!json.isBoolean()) {
            throw StrictJson.wrongType(field.path());
        }
        return json.booleanValue();
    }
}
