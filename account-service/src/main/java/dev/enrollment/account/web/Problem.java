package dev.enrollment.account.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * A problem document of RFC 9457.
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
}
