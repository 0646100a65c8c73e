package dev.enrollment.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Keeps a form that comes after its sign-in has ended, and leads to the page it came from: by way
 * of a sign-in, where {@link FilledForms} puts back what was typed. Nothing is done with the form.
 */
final class KeptForms implements AccessDeniedHandler {

    private static final String KEPT = KeptForms.class.getName();
    private static final String TOKEN = "_csrf";

    /** Characters; the longest form of the pages has a tenth of it. */
    private static final int MOST = 64 * 1024;

    private final RequestMatcher guarded;
    private final LastPerson last;
    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

    /**
     * @param guarded the pages that ask for a sign-in
     */
    KeptForms(RequestMatcher guarded, LastPerson last) {
        this.guarded = guarded;
        this.last = last;
    }

    /** A form whose session is over comes with a token that nobody knows any more. */
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (!(reason instanceof CsrfException) || !keep(request, response)) {
            refusal.handle(request, response, reason);
        }
    }

    /** A form whose sign-in has ended while its session went on. */
    AuthenticationEntryPoint before(AuthenticationEntryPoint signIn) {
        return (request, response, reason) -> {
            if (!keep(request, response)) {
                signIn.commence(request, response, reason);
            }
        };
    }

    /** The form that waits for this person. */
    static Optional<KeptForm> of(HttpServletRequest request, String person) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof KeptForm form)) {
            return Optional.empty();
        }
        if (!form.person().equals(person)) {
            session.removeAttribute(KEPT);
            return Optional.empty();
        }
        return Optional.of(form);
    }

    static void drop(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEPT);
        }
    }

    private boolean keep(HttpServletRequest request, HttpServletResponse response) {
        KeptForm form = read(request);
        if (form == null) {
            return false;
        }
        request.getSession().setAttribute(KEPT, form);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, form.path());
        return true;
    }

    private @Nullable KeptForm read(HttpServletRequest request) {
        Optional<String> person = last.of(request);
        if (person.isEmpty()
                || !HttpMethod.POST.matches(request.getMethod())
                || request.getHeader("HX-Request") != null
                || !guarded.matches(request)) {
            return null;
        }
        Map<String, List<String>> fields = new TreeMap<>();
        request.getParameterMap().forEach((name, said) -> fields.put(name, List.of(said)));
        fields.remove(TOKEN);
        return fields.isEmpty() || length(fields) > MOST
                ? null
                : new KeptForm(person.get(), request.getRequestURI(), fields);
    }

    private static int length(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .mapToInt(
                        field ->
                                field.getKey().length()
                                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }
}
