package dev.enrollment.edge.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** What the firewall turns away: a page for a browser, a problem document for a program. */
final class RejectedRequests implements RequestRejectedHandler {

    private final Refusals refusals;

    RejectedRequests(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            RequestRejectedException rejection)
            throws IOException {
        if (Browsers.sent(request)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            refusals.malformed(response);
        }
    }
}
