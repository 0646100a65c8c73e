package dev.enrollment.edge.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses compressed bodies, and says that only plain ones are taken (RFC 7694). */
final class PlainBodies extends OncePerRequestFilter {

    private static final String PLAIN = "identity";

    private final Refusals refusals;

    PlainBodies(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.isBlank() || PLAIN.equalsIgnoreCase(encoding.strip())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, PLAIN);
            refusals.encoded(response);
        }
    }
}
