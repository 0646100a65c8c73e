package dev.enrollment.account.intake.web;

import dev.enrollment.account.Channel;
import dev.enrollment.account.intake.DryRun;
import dev.enrollment.account.intake.IntakeDesk;
import dev.enrollment.account.intake.Sender;
import dev.enrollment.account.web.PartnerToken;
import dev.enrollment.edge.api.Problem.BrokenRule;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Judges an application as if it were sent, and forgets it. */
@RestController
class DryRunController {

    private final IntakeDesk desk;

    DryRunController(IntakeDesk desk) {
        this.desk = desk;
    }

    @PostMapping(path = "/api/applications/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('partner-system')")
    DryRunView check(@AuthenticationPrincipal Jwt token, InputStream body) throws IOException {
        var sender = new Sender(PartnerToken.partner(token), Channel.REST);
        var form = ApplicationBody.read(body);
        return DryRunView.of(desk.dryRun(sender, form));
    }

    /** What the answer would be. */
    record DryRunView(String outcome, List<BrokenRule> violations) {

        static DryRunView of(DryRun dryRun) {
            return new DryRunView(dryRun.outcome().name(), BrokenRules.of(dryRun.violations()));
        }
    }
}
