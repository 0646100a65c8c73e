package dev.enrollment.edge.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem document of RFC 9457, as the whole API has them: nothing here is a matter of fields.
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        List<String> violations) {

    /** A problem with its code, and what makes it right. */
    public static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(
                "urn:enrollment:problem:" + code,
                status.getReasonPhrase(),
                status.value(),
                code,
                detail,
                List.of());
    }

    /** For who writes no objects. */
    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("type", type);
        fields.put("title", title);
        fields.put("status", status);
        fields.put("code", code);
        fields.put("detail", detail);
        fields.put("violations", violations);
        return fields;
    }

    byte[] json() {
        return JsonMapper.shared().writeValueAsBytes(this);
    }
}
