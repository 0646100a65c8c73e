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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that reads a form or writes a session. Counts requests: of a person
 * signed in as that person's, else as the address's. A form of a stranger is refused unread, for no
 * page takes one; that of a person whose sign-in has ended is kept.
 */
final class PageLimit extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final RateLimits limits;
    private final RequestMatcher signIn;
    private final LastPerson last;

    PageLimit(RateLimits limits, RequestMatcher signIn, LastPerson last) {
        this.limits = limits;
        this.signIn = signIn;
        this.last = last;
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
        } else if (!READING.contains(request.getMethod())
                && person() == null
                && last.of(request).isEmpty()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Duration> take(HttpServletRequest request) {
        if (signIn.matches(request)) {
            return limits.take(LimitName.SIGN_IN, request);
        }
        Authentication person = person();
        return person == null
                ? limits.take(LimitName.ANONYMOUS, request)
                : limits.take(LimitName.PAGES, person.getName());
    }

    private static @Nullable Authentication person() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
