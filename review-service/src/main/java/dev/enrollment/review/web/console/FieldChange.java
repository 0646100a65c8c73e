package dev.enrollment.review.web.console;

import dev.enrollment.review.profile.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field of the profile that an amendment has changed.
 *
 * @param path as the application names it
 */
record FieldChange(String path, String before, String after) {

    static List<FieldChange> between(Profile before, Profile after) {
        Map<String, String> now = fields(after);
        return fields(before).entrySet().stream()
                .map(
                        was ->
                                new FieldChange(
                                        was.getKey(),
                                        was.getValue(),
                                        Objects.requireNonNull(now.get(was.getKey()))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static Map<String, String> fields(Profile profile) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("company.legalName", profile.company().legalName());
        fields.put("company.registrationNumber", profile.company().registrationNumber());
        fields.put("company.vatNumber", profile.company().vatNumber());
        fields.put("office.street", profile.office().street());
        fields.put("office.postalCode", profile.office().postalCode());
        fields.put("office.city", profile.office().city());
        fields.put("office.province", profile.office().province());
        fields.put("office.phone", profile.office().phone());
        fields.put("administrator.givenName", profile.administrator().givenName());
        fields.put("administrator.familyName", profile.administrator().familyName());
        fields.put("administrator.email", profile.administrator().email());
        fields.put("administrator.phone", profile.administrator().phone());
        Map<String, String> told = new LinkedHashMap<>();
        fields.forEach((path, value) -> told.put(path, Objects.requireNonNullElse(value, "")));
        return told;
    }
}
