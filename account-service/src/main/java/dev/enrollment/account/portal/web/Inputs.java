package dev.enrollment.account.portal.web;

import dev.enrollment.account.Field;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What a browser sent for some fields of the form; whatever else it sent is left out. */
final class Inputs {

    private Inputs() {}

    static Map<Field, String> of(Collection<Field> fields, MultiValueMap<String, String> sent) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        for (Field field : fields) {
            texts.put(field, String.join(" ", sent.getOrDefault(field.path(), List.of())));
        }
        return texts;
    }
}
