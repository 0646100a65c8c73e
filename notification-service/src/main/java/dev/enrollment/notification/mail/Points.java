package dev.enrollment.notification.mail;

import dev.enrollment.notification.NotificationKind;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Explains coded reasons and items in words. */
final class Points {

    private static final Pattern FIELD =
            Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*");

    private final Phrases phrases;

    Points(Phrases phrases) {
        this.phrases = phrases;
    }

    List<Content.Point> explain(NotificationKind kind, List<String> codes) {
        String group = kind == NotificationKind.APPLICATION_REJECTED ? "reason" : "item";
        return codes.stream().distinct().map(code -> explain(group, code)).distinct().toList();
    }

    private Content.Point explain(String group, String code) {
        if (phrases.find(group + "." + code, Map.of()).isPresent()) {
            return point(group + "." + code, Map.of());
        }
        if (group.equals("item") && FIELD.matcher(code).matches()) {
            String name =
                    phrases.find("field." + code, Map.of())
                            .map(text -> text + " (" + code + ")")
                            .orElse(code);
            return point("item.field", Map.of("field", name));
        }
        return point(group + ".other", Map.of());
    }

    private Content.Point point(String key, Map<String, String> values) {
        return new Content.Point(
                phrases.text(key, values),
                phrases.text(key + ".explanation", values),
                phrases.find(key + ".cure", values).orElse(""));
    }
}
