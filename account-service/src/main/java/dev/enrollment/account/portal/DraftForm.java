package dev.enrollment.account.portal;

import dev.enrollment.account.Field;
import dev.enrollment.account.intake.ApplicationForm;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Puts a draft into the form that all channels share. */
final class DraftForm {

    private static final ApplicationForm.Declaration NONE =
            new ApplicationForm.Declaration(false, false, "", null);

    private DraftForm() {}

    static ApplicationForm of(Draft draft) {
        return of(draft, NONE);
    }

    static ApplicationForm of(Draft draft, ApplicationForm.Declaration declaration) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        draft.fields().forEach(texts::put);
        texts.keySet().removeIf(field -> field.optional() && draft.text(field).isBlank());
        texts.remove(Field.SUPPORT_LANGUAGES);
        texts.put(Field.SUBMISSION_ID, draft.id().toString());
        texts.put(Field.MARKET, draft.market().code());
        texts.put(Field.LANGUAGE, draft.language());
        return new ApplicationForm(texts, words(draft.text(Field.SUPPORT_LANGUAGES)), declaration);
    }

    /** What these steps of the form ask for, as it is stored. */
    static Map<Field, String> texts(Map<Field, String> stored, Step... steps) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        for (Step step : steps) {
            step.fields().forEach(field -> texts.put(field, stored.getOrDefault(field, "")));
        }
        return texts;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    }
}
