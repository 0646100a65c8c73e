package dev.enrollment.edge.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 408 wherever a request failed because its body did not keep pace, and with nothing else.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SlowBodies extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (!PaceValve.gaveUp(request)) {
                throw e;
            }
        }
        if (PaceValve.gaveUp(request)) {
            // The server has noted 408 by itself, unless it was parsing a form.
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            if (!response.isCommitted()) {
                response.sendError(HttpStatus.REQUEST_TIMEOUT.value());
            }
        }
    }
}
