package dev.enrollment.notification.mail;

import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.Remarks;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Explains coded reasons and items in words. */
final class Points {

    private static final Pattern FIELD =
            Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*");

    private final Phrases phrases;
    private final Remarks remarks;
    private final String url;

    /**
     * Explains in these phrases.
     *
     * @param url where items are answered
     */
    Points(Phrases phrases, Remarks remarks, String url) {
        this.phrases = phrases;
        this.remarks = remarks;
        this.url = url;
    }

    List<Content.Point> explain(NotificationKind kind, List<String> codes) {
        String group = kind == NotificationKind.APPLICATION_REJECTED ? "reason" : "item";
        List<Content.Point> points =
                codes.stream().distinct().map(code -> explain(group, code)).distinct().toList();
        return remarks.message() == null
                ? points
                : Stream.concat(points.stream(), Stream.of(message(remarks.message()))).toList();
    }

    private Content.Point message(String words) {
        return new Content.Point(
                phrases.text("remark", Map.of()), DisplayText.lines(words), "", "", "");
    }

    private Content.Point explain(String group, String code) {
        if (phrases.find(group + "." + code, Map.of()).isPresent()) {
            return point(group + "." + code, code, Map.of());
        }
        if (group.equals("item") && FIELD.matcher(code).matches()) {
            String name =
                    phrases.find("field." + code, Map.of())
                            .map(text -> text + " (" + code + ")")
                            .orElse(code);
            return point("item.field", code, Map.of("field", name));
        }
        return point(group + ".other", code, Map.of());
    }

    private Content.Point point(String key, String code, Map<String, String> values) {
        String words = remarks.items().get(code);
        return new Content.Point(
                phrases.text(key, values),
                phrases.text(key + ".explanation", values),
                phrases.find(key + ".cure", values).orElse(""),
                words == null
                        ? ""
                        : phrases.text("remark.item", Map.of("remark", DisplayText.lines(words))),
                key.startsWith("item.") ? url + "#ask-" + code : "");
    }
}
