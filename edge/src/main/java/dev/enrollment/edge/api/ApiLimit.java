package dev.enrollment.edge.api;

import dev.enrollment.edge.limit.LimitName;
import dev.enrollment.edge.limit.RateLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts calls: with a valid token as its subject's, else as the address's. */
final class ApiLimit extends OncePerRequestFilter {

    private final RateLimits limits;
    private final Refusals refusals;

    ApiLimit(RateLimits limits, Refusals refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        Optional<Duration> wait =
                caller == null
                        ? limits.take(LimitName.ANONYMOUS, request)
                        : limits.take(LimitName.API, caller.getName());
        if (wait.isPresent()) {
            refusals.tooMany(response, wait.get());
        } else {
            chain.doFilter(request, response);
        }
    }
}
