package dev.enrollment.account.portal.web;

import dev.enrollment.account.portal.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What a browser sent for one step of the form; whatever else it sent is left out. */
final class Inputs {

    private Inputs() {}

    static Map<String, String> of(Step step, MultiValueMap<String, String> sent) {
        Map<String, String> texts = new HashMap<>();
        step.fields()
                .forEach(
                        field ->
                                texts.put(
                                        field,
                                        String.join(" ", sent.getOrDefault(field, List.of()))));
        return texts;
    }
}
