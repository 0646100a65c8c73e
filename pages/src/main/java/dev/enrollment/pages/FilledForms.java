package dev.enrollment.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Shows a person who has signed in again the form that was kept, with what was typed: on the first
 * page, or not at all.
 */
final class FilledForms extends OncePerRequestFilter {

    private final LastPerson last;
    private final MessageSource words;

    FilledForms(LastPerson last, MessageSource words) {
        this.last = last;
        this.words = words;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return !HttpMethod.GET.matches(request.getMethod())
                || request.getHeader("HX-Request") != null
                || accepted == null
                || !accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (!(person instanceof OAuth2AuthenticationToken signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        last.remember(signedIn.getName(), request, response);
        Optional<KeptForm> kept = KeptForms.of(request, signedIn.getName());
        if (kept.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            fill(kept.get(), request, response, chain);
        }
    }

    private void fill(
            KeptForm kept,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        if (shown(page)) {
            KeptForms.drop(request);
        }
        if (shown(page) && page.getStatus() == HttpStatus.OK.value()) {
            String html = new String(page.getContentAsByteArray(), UTF_8);
            Optional<String> filled = new FilledPage(html).with(kept, this::note);
            if (filled.isPresent()) {
                page.resetBuffer();
                page.getOutputStream().write(filled.get().getBytes(UTF_8));
            }
        }
        page.copyBodyToResponse();
    }

    private static boolean shown(ContentCachingResponseWrapper page) {
        String type = page.getContentType();
        return type != null
                && type.startsWith(MediaType.TEXT_HTML_VALUE)
                && !HttpStatusCode.valueOf(page.getStatus()).is3xxRedirection();
    }

    private String note(Locale language) {
        return words.getMessage("form.kept", null, language);
    }
}
