package dev.enrollment.account.messaging;

import dev.enrollment.account.CompanyProfile;
import dev.enrollment.account.Field;
import dev.enrollment.events.Profile;
import dev.enrollment.messaging.EventDraft;
import dev.enrollment.phone.VerifiedPhone;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a company's personal data as the one record that may carry them. A field of an application
 * goes into the field of the record that has its column's name.
 */
final class ProfileMapper {

    private static final Map<Field, String> NAMES = names();

    private ProfileMapper() {}

    /**
     * The record.
     *
     * @param verified from where a code came back as the account was opened, which may no longer be
     *     the administrator's phone; null where nobody has checked one
     */
    static EventDraft draft(
            int revision, CompanyProfile profile, @Nullable VerifiedPhone verified) {
        Map<Field, String> texts = profile.texts();
        var declarant = profile.declarant();
        return meta -> {
            Profile record = new Profile();
            record.put("meta", meta);
            record.put("revision", revision);
            record.put("market", profile.market().code());
            if (verified != null) {
                boolean current = verified.number().equals(profile.administrator().phone());
                record.put("administratorPhoneVerifiedAt", current ? verified.at() : null);
                record.put("verifiedPhone", verified.number());
                record.put("verifiedPhoneAt", verified.at());
            }
            record.put("declarationLanguage", declarant == null ? null : declarant.language());
            record.put("declaredBy", declarant == null ? null : declarant.name());
            NAMES.forEach((field, name) -> record.put(name, texts.get(field)));
            return record;
        };
    }

    private static Map<Field, String> names() {
        Map<Field, String> names = new EnumMap<>(Field.class);
        for (Field field : Field.filed()) {
            String name = camelCase(field.column());
            if (Profile.getClassSchema().getField(name) != null) {
                names.put(field, name);
            }
        }
        return names;
    }

    private static String camelCase(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_", -1)) {
            name.append(
                    name.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
