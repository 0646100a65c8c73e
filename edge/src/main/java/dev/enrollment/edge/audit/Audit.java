package dev.enrollment.edge.audit;

import dev.enrollment.edge.limit.LimitName;
import dev.enrollment.edge.limit.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Decides which requests are written down, and writes them; see ADR 100. */
public final class Audit {

    private static final Logger log = LoggerFactory.getLogger("enrollment.audit");

    private static final String SIGN_IN = "/login/oauth2/code/";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);
    private static final int FIRST_ERROR = 400;
    private static final int MOST_SEGMENTS = 12;

    /** What may stand in a log: words of paths, and identities. Links and names look otherwise. */
    private static final Pattern PLAIN =
            Pattern.compile("|[a-z][a-z0-9.-]{0,40}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern NO_ADDRESS = Pattern.compile("[^0-9A-Fa-f:.]");

    private final Set<String> staff;
    private final RequestMatcher reads;
    private final RateLimits limits;
    private final AtomicLong unwritten = new AtomicLong();

    Audit(AuditProperties properties, RateLimits limits) {
        this.staff =
                properties.staff().stream()
                        .map(role -> "ROLE_" + role)
                        .collect(Collectors.toUnmodifiableSet());
        this.reads =
                new OrRequestMatcher(
                        properties.reads().stream()
                                .<RequestMatcher>map(
                                        path ->
                                                PathPatternRequestMatcher.withDefaults()
                                                        .matcher(path))
                                .toList());
        this.limits = limits;
    }

    void answered(
            HttpServletRequest request,
            @Nullable Authentication before,
            @Nullable Authentication after,
            int status) {
        Authentication person = before == null ? after : before;
        if (request.getRequestURI().startsWith(SIGN_IN)) {
            write("SIGN_IN", request, person, person == null ? "refused" : "done");
        } else if (before != null && after == null) {
            write("SIGN_OUT", request, person, outcome(status));
        } else if (REFUSALS.contains(status)) {
            write("REFUSED", request, person, outcome(status));
        } else if (person != null && isStaff(person)) {
            if (!READING.contains(request.getMethod())) {
                write("ACT", request, person, outcome(status));
            } else if (reads.matches(request)) {
                write("READ", request, person, outcome(status));
            }
        }
    }

    private boolean isStaff(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(staff::contains);
    }

    private static String outcome(int status) {
        return status < FIRST_ERROR ? "done" : REFUSALS.contains(status) ? "refused" : "failed";
    }

    private void write(
            String event,
            HttpServletRequest request,
            @Nullable Authentication person,
            String outcome) {
        if (outcome.equals("refused") && !fits(person)) {
            unwritten.incrementAndGet();
            return;
        }
        String who = person == null ? address(request) : person.getName();
        String what = word(request.getMethod()) + " " + place(request.getRequestURI());
        long before = unwritten.getAndSet(0);
        log.atInfo()
                .addKeyValue("event", event)
                .addKeyValue("who", who)
                .addKeyValue("what", what)
                .addKeyValue("outcome", outcome)
                .log(
                        "{} {}: {}, {}{}",
                        event,
                        who,
                        what,
                        outcome,
                        before == 0 ? "" : " (before it " + before + " refusals not written)");
    }

    /** Strangers are counted as one: who has many addresses fills no log either. */
    private boolean fits(@Nullable Authentication person) {
        String who = person == null ? "stranger" : person.getName();
        return limits.take(LimitName.AUDIT, who).isEmpty();
    }

    private static String address(HttpServletRequest request) {
        return NO_ADDRESS.matcher(request.getRemoteAddr()).replaceAll("*");
    }

    private static String word(String method) {
        return method.chars().allMatch(Character::isUpperCase) ? method : "*";
    }

    private static String place(String path) {
        List<String> segments = Arrays.asList(path.split("/", -1));
        return segments.stream()
                .limit(MOST_SEGMENTS)
                .map(segment -> PLAIN.matcher(segment).matches() ? segment : "*")
                .collect(Collectors.joining("/"));
    }
}
