package dev.enrollment.edge.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Errors that no controller has answered: a page for a browser, a problem for a program. */
final class ProblemErrors extends BasicErrorController {

    ProblemErrors(
            ErrorAttributes attributes, ErrorProperties properties, List<ErrorViewResolver> views) {
        super(attributes, properties, views);
    }

    private static Problem problem(HttpStatus status) {
        return status == HttpStatus.SERVICE_UNAVAILABLE
                ? Problem.of(status, "UNAVAILABLE", "Send the same request again in a moment.")
                : Problem.of(status, status.name(), status.getReasonPhrase());
    }

    @Override
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status).fields());
    }
}
