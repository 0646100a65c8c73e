package dev.enrollment.review.web.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A letter as notification-service would write it, without the facts below its button. */
record LetterDraft(LetterPhrases phrases, String kind, Map<String, String> values) {

    String text(Typed typed) {
        List<String> parts = new ArrayList<>();
        parts.add(phrases.text(kind + ".subject", values));
        parts.add(phrases.text("greeting", values));
        parts.addAll(paragraphs("before"));
        typed.chosen().forEach(code -> parts.add(point(code, typed.remark(code))));
        if (typed.message() != null && !typed.message().isBlank()) {
            parts.add(lines("remark", typed.message().strip()));
        }
        parts.add("[" + phrases.text(kind + ".action", values) + "]");
        parts.addAll(paragraphs("after"));
        parts.addAll(paragraphs(values.containsKey("deadline") ? "in-time" : "final"));
        parts.add(phrases.text("closing", values) + "\n" + phrases.text("signature", values));
        return String.join("\n\n", parts);
    }

    private String point(String code, @Nullable String remark) {
        Map<String, String> named = new HashMap<>(values);
        named.put("field", field(code));
        String key = key(code);
        StringBuilder text = new StringBuilder("• ").append(phrases.text(key, named));
        text.append("\n  ").append(phrases.text(key + ".explanation", named));
        String cure = phrases.find(key + ".cure", named);
        if (cure != null) {
            text.append("\n  ").append(cure);
        }
        if (remark != null && !remark.isBlank()) {
            named.put("remark", remark.strip());
            text.append("\n  ").append(phrases.text("remark.item", named));
        }
        return text.toString();
    }

    private String key(String code) {
        String group = kind.equals("APPLICATION_REJECTED") ? "reason." : "item.";
        if (phrases.find(group + code, Map.of()) != null) {
            return group + code;
        }
        return phrases.find("field." + code, Map.of()) == null ? group + "other" : "item.field";
    }

    private String field(String code) {
        String name = phrases.find("field." + code, Map.of());
        return name == null ? code : name + " (" + code + ")";
    }

    private String lines(String key, String words) {
        return phrases.text(key, values) + "\n  " + words.replace("\n", "\n  ");
    }

    private List<String> paragraphs(String part) {
        List<String> paragraphs = new ArrayList<>();
        for (int number = 1; ; number++) {
            String text = phrases.find(kind + "." + part + "." + number, values);
            if (text == null) {
                return paragraphs;
            }
            paragraphs.add(text);
        }
    }
}
