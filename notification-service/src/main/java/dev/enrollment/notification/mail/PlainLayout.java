package dev.enrollment.notification.mail;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays a letter out as plain text: one line for each paragraph, which mail readers wrap. */
final class PlainLayout {

    /** Part of the template version; changes with this class. */
    static final String VERSION = "4";

    private PlainLayout() {}

    static String of(Content content) {
        StringBuilder text = new StringBuilder();
        text.append(content.head().heading()).append("\n\n");
        content.opening().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        content.points().forEach(point -> text.append(point(point)).append("\n\n"));
        Content.Action action = content.details().action();
        text.append(action.label()).append(":\n").append(action.url()).append("\n\n");
        text.append(
                content.details().facts().stream()
                        .map(fact -> fact.label() + ": " + fact.value())
                        .collect(Collectors.joining("\n", "", "\n\n")));
        Content.Ending ending = content.ending();
        ending.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        text.append(ending.closing()).append("\n").append(ending.signature()).append("\n\n");
        return text.append("-- \n")
                .append(ending.vendor())
                .append("\n")
                .append(ending.footer())
                .append("\n")
                .append(ending.imprint())
                .append("\n")
                .toString();
    }

    private static String point(Content.Point point) {
        return "* "
                + point.title()
                + Stream.of(point.explanation(), point.cure(), point.remark())
                        .filter(text -> !text.isEmpty())
                        .map(text -> "\n  " + text.replace("\n", "\n  "))
                        .collect(Collectors.joining());
    }
}
