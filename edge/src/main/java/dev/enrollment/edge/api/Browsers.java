package dev.enrollment.edge.api;

import dev.enrollment.edge.Identity;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells a person's browser from a program: who gets a page, and who a problem document. */
public final class Browsers {

    private Browsers() {}

    /**
     * What a page of a service may load and where its forms may lead; errors of the API may be
     * pages too. Pico's check marks are data images; signing out goes on to the identity provider.
     */
    public static String policy(Identity identity) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self' "
                + identity.origin();
    }

    /** Whether the sender wants HTML and brings no token. */
    public static boolean sent(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }
}
