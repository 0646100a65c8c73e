package dev.enrollment.edge.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem document of RFC 9457: the one form in which every service refuses.
 *
 * @param code what programs look at
 * @param violations every broken rule, where it is rules that are broken
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        List<BrokenRule> violations) {

    /** One broken rule: path of the field, code, what is wrong, what makes it right. */
    public record BrokenRule(String field, String code, String message, String cure) {}

    public Problem {
        violations = List.copyOf(violations);
    }

    /** A problem that concerns no single field. */
    public static Problem of(HttpStatus status, String code, String detail) {
        return of(status, code, detail, List.of());
    }

    public static Problem of(
            HttpStatus status, String code, String detail, List<BrokenRule> violations) {
        return new Problem(
                "urn:enrollment:problem:" + code,
                status.getReasonPhrase(),
                status.value(),
                code,
                detail,
                violations);
    }

    /** The body can be read, and breaks rules. */
    public static Problem rejected(List<BrokenRule> violations) {
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "REQUEST_REJECTED",
                "The request breaks a rule; nothing was done.",
                violations);
    }

    public ResponseEntity<Problem> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
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
