package dev.enrollment.agreement.sealing;

import dev.enrollment.agreement.Step;
import dev.enrollment.agreement.pack.CaseEvent;
import dev.enrollment.agreement.pack.CaseFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The case in one JSON: what was declared, decided and sent, each with the event that says so. */
final class CaseSummary {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Set<String> DECLARATIONS =
            Set.of("ApplicationSubmitted", "ApplicationAmended", "ApplicationWithdrawn");
    private static final Set<String> DECISIONS =
            Set.of(
                    "CheckCompleted",
                    "InformationRequested",
                    "ApplicationApproved",
                    "ApplicationRejected",
                    "AppealOpened",
                    "AgreementSigned",
                    "AgreementDeclined");
    private static final Set<String> LETTERS = Set.of("NotificationSent", "NotificationFailed");

    private CaseSummary() {}

    static String of(CaseFile file, EventChain chain) {
        var agreement = file.agreement();
        var edition = agreement.edition();
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        whole.put("enrollment", agreement.enrollment().toString());
        whole.put("agreement", agreement.id().toString());
        whole.put("gatheredAt", file.gatheredAt().toString());
        whole.put("document", edition.document());
        whole.put("version", edition.version());
        whole.put("language", edition.language());
        whole.put("releasedTextSha256", edition.hash());
        whole.put("textSha256", file.seal().contentHash());
        whole.put("sealedPdfSha256", file.seal().sealedHash());
        whole.put("level", file.seal().level());
        whole.put("sealedAt", String.valueOf(file.seal().sealedAt()));
        whole.put("declarations", events(file, DECLARATIONS));
        whole.put("decisions", events(file, DECISIONS));
        whole.put("letters", letters(file));
        whole.put("steps", file.steps().stream().map(CaseSummary::step).toList());
        whole.put("events", file.events().size());
        whole.put("lastEventSha256", chain.end());
        return JSON.writeValueAsString(whole) + "\n";
    }

    private static List<Map<String, @Nullable Object>> events(CaseFile file, Set<String> types) {
        return file.events().stream()
                .filter(event -> types.contains(event.type()))
                .map(CaseSummary::event)
                .toList();
    }

    /** Each letter once, with all that was told of it; the last of that is its fate. */
    private static List<Map<String, @Nullable Object>> letters(CaseFile file) {
        return events(file, LETTERS).stream()
                .collect(
                        Collectors.groupingBy(
                                told -> String.valueOf(told.get("notificationId")),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream()
                .map(CaseSummary::letter)
                .toList();
    }

    private static Map<String, @Nullable Object> letter(List<Map<String, @Nullable Object>> told) {
        var last = told.getLast();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("letter", last.get("notificationId"));
        fields.put("kind", last.get("kind"));
        fields.put("fate", "NotificationSent".equals(last.get("type")) ? "SENT" : "FAILED");
        fields.put("told", told);
        return fields;
    }

    private static Map<String, @Nullable Object> event(CaseEvent event) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("type", event.type());
        fields.put("at", event.at().toString());
        JSON.readTree(event.data())
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.put("event", event.id().toString());
        return fields;
    }

    private static Map<String, @Nullable Object> step(Step step) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("step", step.kind().name());
        fields.put("by", step.by().value());
        fields.put("method", step.method());
        fields.put("reason", step.reason());
        fields.put("at", step.at().toString());
        return fields;
    }
}
