package dev.enrollment.edge.api;

import dev.enrollment.edge.limit.LimitName;
import dev.enrollment.edge.limit.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import tools.jackson.databind.json.JsonMapper;

/** What those are told who are not let in: a problem document, and the headers of RFC 6750. */
final class Refusals
        implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private static final Duration PROVIDER_PAUSE = Duration.ofSeconds(5);

    private final BearerTokenAuthenticationEntryPoint challenge =
            new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();
    private final RateLimits limits;
    private final JsonMapper json;

    Refusals(RateLimits limits, JsonMapper json) {
        this.limits = limits;
        this.json = json;
    }

    /**
     * A token is needed and was not sent. A browser is told so with a page, or that nothing is
     * there where a token would open nothing.
     */
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        if (Browsers.sent(request)) {
            String path = request.getRequestURI();
            boolean opened = path.startsWith("/api/") || path.startsWith("/actuator/");
            response.sendError((opened ? HttpStatus.UNAUTHORIZED : HttpStatus.NOT_FOUND).value());
            return;
        }
        challenge.commence(request, response, failure);
        HttpStatus status = HttpStatus.valueOf(response.getStatus());
        write(response, Problem.of(status, status.name(), "Send a valid bearer token."));
    }

    /**
     * There is a token, and it is not valid. Such calls are counted as those of strangers. A token
     * that cannot be judged, since the identity provider is away, is nobody's fault here.
     */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        Optional<Duration> wait = limits.take(LimitName.ANONYMOUS, request);
        if (wait.isPresent()) {
            tooMany(response, wait.get());
        } else if (failure instanceof AuthenticationServiceException) {
            wait(response, PROVIDER_PAUSE);
            write(
                    response,
                    Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "IDENTITY_UNAVAILABLE",
                            "The token cannot be judged now. Send the request again in a moment."));
        } else {
            commence(request, response, failure);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        denial.handle(request, response, failure);
        write(
                response,
                Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN", "The token does not allow this."));
    }

    void tooMany(HttpServletResponse response, Duration wait) throws IOException {
        wait(response, wait);
        write(
                response,
                Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "TOO_MANY_REQUESTS",
                        "Nothing was done. Wait as Retry-After says, and call less often."));
    }

    void tooLarge(HttpServletResponse response, long limit) throws IOException {
        write(
                response,
                Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "BODY_TOO_LARGE",
                        "A request has at most " + limit + " bytes."));
    }

    void encoded(HttpServletResponse response) throws IOException {
        write(
                response,
                Problem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "CONTENT_ENCODING",
                        "Send the body as it is, without Content-Encoding."));
    }

    void malformed(HttpServletResponse response) throws IOException {
        write(
                response,
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "REQUEST_MALFORMED",
                        "The target or a header holds characters that are not allowed there. Send"
                                + " visible ASCII characters, and no empty path segments."));
    }

    private static void wait(HttpServletResponse response, Duration time) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, time.toSeconds())));
    }

    private void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
