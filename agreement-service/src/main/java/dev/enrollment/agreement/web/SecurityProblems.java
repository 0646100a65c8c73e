package dev.enrollment.agreement.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Refusals of the API as RFC 9457 problems, like every other error there. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String BODY =
            """
            {"title":"%s","status":%d,"code":"%s","detail":"%s"}""";

    private final BearerTokenAuthenticationEntryPoint challenge =
            new BearerTokenAuthenticationEntryPoint();

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refusal)
            throws IOException {
        challenge.commence(request, response, refusal);
        write(
                response,
                BODY.formatted(
                        "Unauthorized",
                        response.getStatus(),
                        "NOT_SIGNED_IN",
                        "Send a valid bearer token of the identity provider."));
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        write(
                response,
                BODY.formatted(
                        "Forbidden",
                        response.getStatus(),
                        "ROLE_MISSING",
                        "This needs a role that the token does not carry."));
    }

    private static void write(HttpServletResponse response, String body) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
