package dev.enrollment.review.web.console;

import dev.enrollment.review.profile.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A profile as texts by the paths of its fields in the application. */
final class ProfileTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> PARTS =
            List.of("company", "office", "administrator", "supportProfile", "signatory");

    private ProfileTexts() {}

    /** In the order of the application; empty what is not told. */
    static Map<String, String> of(Profile profile) {
        JsonNode json = JSON.valueToTree(profile);
        Map<String, String> texts = new LinkedHashMap<>();
        for (String part : PARTS) {
            json.path(part)
                    .properties()
                    .forEach(it -> texts.put(part + "." + it.getKey(), text(it.getValue())));
        }
        // The application names its market beside the company.
        texts.remove("company.market");
        // Support always has an address: without one, the applicant has not been asked yet.
        if (texts.getOrDefault("supportProfile.url", "").isEmpty()) {
            texts.keySet().removeIf(path -> path.startsWith("supportProfile."));
        }
        return texts;
    }

    /** Those of one part that are told. */
    static Map<String, String> told(Profile profile, String part) {
        Map<String, String> texts = of(profile);
        texts.entrySet()
                .removeIf(it -> it.getValue().isEmpty() || !it.getKey().startsWith(part + "."));
        return texts;
    }

    private static String text(JsonNode json) {
        return json.isNull() ? "" : json.stringValue();
    }
}
