package dev.enrollment.account.intake.web;

import dev.enrollment.account.Channel;
import dev.enrollment.account.intake.ApplicationForm;
import dev.enrollment.account.intake.IdempotentDesk;
import dev.enrollment.account.intake.KeyUse;
import dev.enrollment.account.intake.LoadShedding;
import dev.enrollment.account.intake.Reply;
import dev.enrollment.account.intake.Sender;
import dev.enrollment.account.web.PartnerToken;
import dev.enrollment.edge.api.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes applications of partner systems in: the same rules and answers as on their topics. */
@RestController
class ApplicationsController {

    private static final int TRIES = 4;

    private final IdempotentDesk desk;
    private final LoadShedding shedding;
    private final ReplyRenderer renderer;

    ApplicationsController(IdempotentDesk desk, LoadShedding shedding, JsonMapper json) {
        this.desk = desk;
        this.shedding = shedding;
        this.renderer = new ReplyRenderer(json);
    }

    @PostMapping(path = "/api/applications", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('partner-system')")
    ResponseEntity<String> receive(
            @AuthenticationPrincipal Jwt token,
            @RequestHeader HttpHeaders headers,
            InputStream body)
            throws IOException {
        Optional<Duration> pause = shedding.pause();
        if (pause.isPresent()) {
            return overloaded(pause.get());
        }
        String checkedKey = RequestLimits.idempotencyKey(headers.getOrEmpty("Idempotency-Key"));
        var sender = new Sender(PartnerToken.partner(token), Channel.REST);
        var form = ApplicationBody.read(body);
        return switch (receive(sender, checkedKey, form, 1)) {
            case KeyUse.Answered answered -> response(answered.reply());
            case KeyUse.OfAnother other -> throw reused(other);
        };
    }

    private ResponseEntity<String> overloaded(Duration pause) {
        Reply reply =
                renderer.problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "OVERLOADED",
                        "Nothing was taken in: earlier work waits too long. Send the same request"
                                + " again after the time that Retry-After names.");
        return ResponseEntity.status(reply.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()))
                .body(reply.body());
    }

    /** Who loses a race for company or submission looks again, and sees the winner. */
    private KeyUse receive(Sender sender, String key, ApplicationForm form, int attempt) {
        try {
            return desk.receive(
                    sender, key, form, answer -> renderer.render(answer, form.submissionId()));
        } catch (ConcurrencyFailureException e) {
            if (attempt == TRIES) {
                throw e;
            }
            return receive(sender, key, form, attempt + 1);
        }
    }

    private static ProblemException reused(KeyUse.OfAnother other) {
        String began = other.location();
        return RequestLimits.refusal(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "IDEMPOTENCY_KEY_REUSED",
                "The key belongs to a request with another body"
                        + (began == null ? ". " : ", which began " + began + ". ")
                        + "Send that body again character for character, or use a new key.");
    }

    private static ResponseEntity<String> response(Reply reply) {
        var response =
                ResponseEntity.status(reply.status())
                        .contentType(
                                reply.location() == null
                                        ? MediaType.APPLICATION_PROBLEM_JSON
                                        : MediaType.APPLICATION_JSON);
        if (reply.location() != null) {
            response.location(URI.create(reply.location()));
        }
        return response.body(reply.body());
    }
}
