package dev.enrollment.account.portal;

import dev.enrollment.account.Field;
import java.util.List;

/**
 * What became of the wish to save a step of the form.
 *
 * @param draft with what was typed, whether it is kept or not
 * @param kept the draft as it is stored
 * @param overtaken fields that say something else since the page was made, in the order of the
 *     form; empty where what was typed is kept
 */
public record Save(Draft draft, Draft kept, List<Field> overtaken) {

    public Save {
        overtaken = List.copyOf(overtaken);
    }

    static Save done(Draft draft) {
        return new Save(draft, draft, List.of());
    }

    static Save overtaken(Draft typed, Draft kept, Step step) {
        return new Save(
                typed,
                kept,
                step.fields().stream()
                        .filter(field -> !typed.text(field).equals(kept.text(field)))
                        .toList());
    }
}
