package dev.enrollment.notification.mail;

import dev.enrollment.notification.Occasion;
import dev.enrollment.notification.Remarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** One letter on its way into words: phrases of its kind, filled with values. */
final class Composition {

    /** Facts that only some letters have. */
    private static final List<String> TO_KEEP =
            List.of("registrationNumber", "office", "officePhone", "administrator", "signIn");

    private final Occasion occasion;
    private final Remarks remarks;
    private final Phrases phrases;
    private final Map<String, String> values;
    private final String url;

    Composition(
            Occasion occasion,
            Remarks remarks,
            Phrases phrases,
            Map<String, String> values,
            String url) {
        this.occasion = occasion;
        this.remarks = remarks;
        this.phrases = phrases;
        this.values = values;
        this.url = url;
    }

    Content content() {
        List<String> opening = new ArrayList<>();
        opening.add(phrase("greeting"));
        opening.addAll(paragraphs("before"));
        return new Content(
                head(),
                opening,
                new Points(phrases, remarks, url)
                        .explain(occasion.kind(), occasion.facts().codes()),
                new Content.Details(facts(), action()),
                ending());
    }

    private Content.Head head() {
        return new Content.Head(
                phrases.locale().toLanguageTag(),
                DisplayText.of(ofKind("subject")),
                ofKind("preheader"),
                ofKind("heading"),
                Tone.of(occasion.kind()));
    }

    private List<Content.Fact> facts() {
        List<Content.Fact> facts = new ArrayList<>();
        facts.add(fact(phrase("fact.company"), "company"));
        facts.add(fact(phrase("fact.market"), "market"));
        for (String kept : TO_KEEP) {
            if (values.containsKey(kept)) {
                facts.add(fact(phrase("fact." + kept), kept));
            }
        }
        facts.add(fact(ofKind("date"), "date"));
        if (values.containsKey("deadline")) {
            facts.add(fact(deadline(), "deadline"));
        }
        facts.add(fact(phrase("fact.reference"), "reference"));
        return facts;
    }

    private String deadline() {
        return phrases.find(occasion.kind() + ".deadline", values)
                .orElseGet(() -> phrase("fact.deadline"));
    }

    private Content.Fact fact(String label, String value) {
        return new Content.Fact(label, value(value));
    }

    private String value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private Content.Action action() {
        return new Content.Action(ofKind("action"), url, phrase("action.hint"));
    }

    private Content.Ending ending() {
        return new Content.Ending(
                closing(),
                value("vendor"),
                phrase("closing"),
                phrase("signature"),
                phrase("footer"),
                value("imprint"));
    }

    /** Where a reviewer has decided, it says until when to reply, or that this is the end. */
    private List<String> closing() {
        List<String> closing = new ArrayList<>(paragraphs("after"));
        if (occasion.facts().reply() != null) {
            closing.addAll(paragraphs(values.containsKey("deadline") ? "in-time" : "final"));
        }
        return closing;
    }

    private List<String> paragraphs(String part) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(
                        number -> phrases.find(occasion.kind() + "." + part + "." + number, values))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    private String ofKind(String part) {
        return phrase(occasion.kind() + "." + part);
    }

    private String phrase(String key) {
        return phrases.text(key, values);
    }
}
