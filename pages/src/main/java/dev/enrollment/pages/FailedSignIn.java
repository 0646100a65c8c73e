package dev.enrollment.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Leads to the first page, which says that signing in failed; operators read why in the log. */
final class FailedSignIn implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(FailedSignIn.class);
    private static final int LONGEST = 300;

    private final SimpleUrlAuthenticationFailureHandler firstPage =
            new SimpleUrlAuthenticationFailureHandler("/?sign-in=failed");

    FailedSignIn() {
        firstPage.setAllowSessionCreation(false);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException, ServletException {
        log.warn("A sign-in failed: {}", reason(failure));
        firstPage.onAuthenticationFailure(request, response, failure);
    }

    /** A part of it may come from the address, where anybody can write anything. */
    private static String reason(AuthenticationException failure) {
        String reason = String.valueOf(failure.getMessage()).replaceAll("\\p{C}", " ");
        return reason.substring(0, Math.min(reason.length(), LONGEST));
    }
}
