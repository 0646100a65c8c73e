package dev.enrollment.account.intake.web;

import dev.enrollment.edge.api.Problem;
import dev.enrollment.edge.api.ProblemException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** What a request must keep to before it is looked at. */
final class RequestLimits {

    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,255}");

    private RequestLimits() {}

    /**
     * The key of a request.
     *
     * @param lines every header line of that name
     */
    static String idempotencyKey(List<String> lines) {
        if (lines.size() > 1) {
            throw refusal(
                    HttpStatus.BAD_REQUEST,
                    "IDEMPOTENCY_KEY_INVALID",
                    "Send one header Idempotency-Key, not " + lines.size() + ".");
        }
        String key = lines.isEmpty() ? "" : lines.getFirst();
        if (key.isBlank()) {
            throw refusal(
                    HttpStatus.BAD_REQUEST,
                    "IDEMPOTENCY_KEY_MISSING",
                    "Send a header Idempotency-Key, a new UUID for each application.");
        }
        if (!KEY.matcher(key).matches()) {
            throw refusal(
                    HttpStatus.BAD_REQUEST,
                    "IDEMPOTENCY_KEY_INVALID",
                    "An Idempotency-Key is 1 to 255 visible ASCII characters.");
        }
        return key;
    }

    static ProblemException refusal(HttpStatus status, String code, String detail) {
        return new ProblemException(Problem.of(status, code, detail));
    }
}
