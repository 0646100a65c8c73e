package dev.enrollment.edge.api;

import java.util.List;
import org.springframework.http.HttpStatus;

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
}
