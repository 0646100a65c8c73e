package dev.enrollment.edge.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * HEAD is GET without a body (RFC 9110, 9.3.2): every rule and controller sees a GET, and the
 * server leaves the body out.
 */
final class HeadAsGet extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean head = HttpMethod.HEAD.matches(request.getMethod());
        chain.doFilter(head ? new Get(request) : request, response);
    }

    private static final class Get extends HttpServletRequestWrapper {

        private Get(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }
    }
}
