package dev.enrollment.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Knows by a sealed cookie who signed in last in this browser. It lets nobody in: it tells the form
 * of a sign-in that has ended from the form of a stranger. Other sites' forms come without it.
 */
final class LastPerson {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "last-person";

    private final String cookie;
    private final SecretKeySpec key;

    /**
     * @param signIn its secret is the key, so that all instances of a service read one cookie
     */
    LastPerson(SignIn signIn) {
        cookie = "__Host-last-" + signIn.registration();
        key = new SecretKeySpec(signIn.clientSecret().getBytes(UTF_8), ALGORITHM);
    }

    /** The person who signed in last, for a day; nobody where the cookie is not ours. */
    Optional<String> of(HttpServletRequest request) {
        return read(request, Instant.now());
    }

    /** Writes the cookie where it is missing, another person's, or half as old as it may get. */
    void remember(String person, HttpServletRequest request, HttpServletResponse response) {
        Instant now = Instant.now();
        if (!read(request, now.plus(KEPT.dividedBy(2))).equals(Optional.of(person))) {
            write(response, sealed(person, now.plus(KEPT)), KEPT);
        }
    }

    void forget(HttpServletResponse response) {
        write(response, "", Duration.ZERO);
    }

    private Optional<String> read(HttpServletRequest request, Instant now) {
        var found = WebUtils.getCookie(request, cookie);
        return found == null ? Optional.empty() : Optional.ofNullable(read(found.getValue(), now));
    }

    private @Nullable String read(String value, Instant now) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != 3
                || !MessageDigest.isEqual(seal(parts[0], parts[1]), bytes(parts[2]))) {
            return null;
        }
        return now.getEpochSecond() < Long.parseLong(parts[1])
                ? new String(bytes(parts[0]), UTF_8)
                : null;
    }

    private String sealed(String person, Instant until) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        String name = base64.encodeToString(person.getBytes(UTF_8));
        String end = Long.toString(until.getEpochSecond());
        return name + "." + end + "." + base64.encodeToString(seal(name, end));
    }

    private byte[] seal(String name, String end) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(String.join(".", PURPOSE, name, end).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) { // a cookie may say anything
            return new byte[0];
        }
    }

    private void write(HttpServletResponse response, String value, Duration kept) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookie, value)
                        .path("/")
                        .maxAge(kept)
                        .httpOnly(true)
                        .secure(true)
                        .sameSite("Strict")
                        .build()
                        .toString());
    }
}
