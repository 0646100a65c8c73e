package dev.enrollment.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Something small that a browser keeps for the minutes of a sign-in, so that nothing is stored of
 * somebody who is nobody yet. Read it as what it is: its sender may write anything into it.
 */
final class BrowserNote {

    private static final Duration KEPT = Duration.ofHours(1);

    private final String cookie;

    /**
     * @param name differs by service, because services on one host share its cookies
     */
    BrowserNote(String name) {
        this.cookie = "__Host-" + name;
    }

    Optional<String> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(sent -> sent.getName().equals(cookie))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    void write(HttpServletResponse response, String value) {
        set(response, value, KEPT);
    }

    void remove(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private void set(HttpServletResponse response, String value, Duration kept) {
        String header =
                ResponseCookie.from(cookie, value)
                        .path("/")
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(kept)
                        .build()
                        .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, header);
    }
}
