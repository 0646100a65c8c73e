package dev.enrollment.account.intake;

import dev.enrollment.account.Field;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application as it was sent, before any rule.
 *
 * @param texts by field; an optional one that is not given is left out
 * @param languages in which support is given
 */
public record ApplicationForm(
        Map<Field, String> texts, List<String> languages, Declaration declaration) {

    public ApplicationForm {
        texts = Map.copyOf(texts);
        languages = List.copyOf(languages);
    }

    /** What is missing is empty text. */
    public String text(Field field) {
        return texts.getOrDefault(field, "");
    }

    /** What is missing is null. */
    public @Nullable String given(Field field) {
        return field.optional() ? texts.get(field) : text(field);
    }

    public String submissionId() {
        return text(Field.SUBMISSION_ID);
    }

    public @Nullable String amends() {
        return given(Field.AMENDS);
    }

    public String market() {
        return text(Field.MARKET);
    }

    /** Equal for two forms exactly when all their content is equal: SHA-256, lower-case hex. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    /**
     * The form as the rules read it, whatever pasting did to its texts. Identities that the sender
     * made up stay as they are; an optional field left empty is one that is not given.
     */
    ApplicationForm plain() {
        Map<Field, String> plain = new EnumMap<>(Field.class);
        texts.forEach((field, text) -> plain.put(field, field.plain(text)));
        plain.entrySet().removeIf(it -> it.getValue().isEmpty() && it.getKey().absentIfEmpty());
        return new ApplicationForm(
                plain,
                languages.stream().map(Field.SUPPORT_LANGUAGES::plain).toList(),
                new Declaration(
                        declaration.authorityAttested(),
                        declaration.creditCheckConsented(),
                        Field.TEXT_VERSION.plain(declaration.textVersion()),
                        declaration.declaredAt()));
    }

    /**
     * What the applicant declares.
     *
     * @param declaredAt null where it is missing
     */
    public record Declaration(
            boolean authorityAttested,
            boolean creditCheckConsented,
            String textVersion,
            @Nullable Instant declaredAt) {}
}
