package dev.enrollment.edge.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells a person's browser from a program: who gets a page, and who a problem document. */
public final class Browsers {

    private Browsers() {}

    /** Whether the sender wants HTML and brings no token. */
    public static boolean sent(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }
}
