package dev.enrollment.agreement.sealing;

import dev.enrollment.agreement.Sha256;
import dev.enrollment.agreement.pack.CaseEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * Events as lines of JSON, each with the hash of the line before, so that none can be changed,
 * taken out or put in without a change of all that follow.
 *
 * @param end hash of the last line
 */
record EventChain(String text, String end) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String START = "0".repeat(64);

    static EventChain of(List<CaseEvent> events) {
        var lines = new StringBuilder();
        String previous = START;
        for (CaseEvent event : events) {
            String line = line(event, previous);
            lines.append(line).append('\n');
            previous = Sha256.of(line);
        }
        return new EventChain(lines.toString(), previous);
    }

    private static String line(CaseEvent event, String previous) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("previous", previous);
        fields.put("topic", event.topic());
        fields.put("sequence", event.sequence());
        fields.put("event", event.id().toString());
        fields.put("type", event.type());
        fields.put("at", event.at().toString());
        fields.put("data", new RawValue(event.data()));
        return JSON.writeValueAsString(fields);
    }
}
