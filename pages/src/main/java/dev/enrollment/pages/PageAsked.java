package dev.enrollment.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The page that asked for a sign-in and that the person returns to, kept by the browser. */
final class PageAsked implements RequestCache {

    private static final int LONGEST = 1500;
    private static final Pattern OWN_PATH = Pattern.compile("/([A-Za-z0-9][!-~&&[^\\\\]]*)?");

    private final RequestMatcher pages;
    private final BrowserNote note;

    /**
     * @param pages what somebody may return to
     */
    PageAsked(RequestMatcher pages, BrowserNote note) {
        this.pages = pages;
        this.note = note;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (pages.matches(request)) {
            keep(asked, response);
        }
    }

    /**
     * Keeps where somebody returns to who signs out and in again.
     *
     * @param path followed only within the service; null where the next sign-in leads to its start
     */
    void keep(@Nullable String path, HttpServletResponse response) {
        if (path != null && path.length() <= LONGEST) {
            note.write(
                    response,
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(path.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Asked for once, when the sign-in is done. */
    @Override
    public @Nullable SavedRequest getRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Optional<String> kept = note.read(request);
        kept.ifPresent(it -> note.remove(response));
        return kept.flatMap(PageAsked::decoded)
                .filter(path -> OWN_PATH.matcher(path).matches())
                .map(SimpleSavedRequest::new)
                .orElse(null);
    }

    /** Pages are read again, not replayed. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        note.remove(response);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(
                    new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
