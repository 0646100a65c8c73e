package dev.enrollment.account.intake.web;

import dev.enrollment.account.web.Problem;
import dev.enrollment.account.web.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a request must keep to before it is looked at. */
final class RequestLimits {

    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,255}");

    private RequestLimits() {}

    static String idempotencyKey(@Nullable String key) {
        if (key == null || key.isBlank()) {
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
