package dev.enrollment.pages;

import dev.enrollment.edge.limit.LimitName;
import dev.enrollment.edge.limit.RateLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts requests: of a person signed in as that person's, else as the address's. */
final class PageLimit extends OncePerRequestFilter {

    private final RateLimits limits;
    private final RequestMatcher signIn;

    PageLimit(RateLimits limits, RequestMatcher signIn) {
        this.limits = limits;
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = take(request);
        if (wait.isPresent()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.get().toSeconds())));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Duration> take(HttpServletRequest request) {
        if (signIn.matches(request)) {
            return limits.take(LimitName.SIGN_IN, request);
        }
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person == null
                ? limits.take(LimitName.ANONYMOUS, request)
                : limits.take(LimitName.PAGES, person.getName());
    }
}
